// A ZIP archive of a few small files, stored without compression: PKWARE's APPNOTE, sections 4.3.7, 4.3.12 and 4.3.16.

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
  return crc;
});

/** `zlib.crc32` would do, from Node 22 on. */
function crc32(bytes) {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = crcTable[(crc ^ byte) & 0xff] ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/** Version 2.0, UTF-8 names, stored, 1 January 1980: the same files make the same archive on any day. */
function shared({ name, bytes }) {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(0x0800, 2);
  fields.writeUInt16LE(0x0021, 8);
  fields.writeUInt32LE(crc32(bytes), 10);
  fields.writeUInt32LE(bytes.length, 14);
  fields.writeUInt32LE(bytes.length, 18);
  fields.writeUInt16LE(Buffer.byteLength(name), 22);
  return fields;
}

function localEntry(file) {
  return Buffer.concat([Buffer.from('PK\x03\x04'), shared(file), Buffer.from(file.name), file.bytes]);
}

function centralEntry(file, offset) {
  const end = Buffer.alloc(14);
  end.writeUInt32LE(offset, 10);
  return Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), shared(file), end, Buffer.from(file.name)]);
}

/** `files`: `{ name, bytes }` each, at the top of the archive and in this order. */
export function zip(files) {
  const entries = files.map(localEntry);
  let offset = 0;
  const directory = files.map((file, index) => {
    const entry = centralEntry(file, offset);
    offset += entries[index].length;
    return entry;
  });
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...entries, ...directory, end]);
}
