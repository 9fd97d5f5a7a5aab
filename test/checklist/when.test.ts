import { describe, expect, it } from '@jest/globals';
import { readWhen } from '../../src/checklist/when';
import { instantOf, isZone, wallTime } from '../../src/checklist/zone';

/** A Saturday, 10:30 in Paris. */
const now = new Date('2026-11-21T09:30:00Z');
const paris = 'Europe/Paris';

describe('when a reminder is wanted', () => {
  it.each([
    ['en', 'on Monday at 9', '2026-11-23T08:00:00.000Z'],
    ['en', 'Monday at 9:30', '2026-11-23T08:30:00.000Z'],
    ['en', 'on Monday', '2026-11-23T08:00:00.000Z'],
    ['en', 'next Monday at 2 pm', '2026-11-23T13:00:00.000Z'],
    ['en', 'tomorrow at 14:30', '2026-11-22T13:30:00.000Z'],
    ['en', 'tomorrow afternoon', '2026-11-22T13:00:00.000Z'],
    ['en', 'tomorrow morning', '2026-11-22T08:00:00.000Z'],
    ['en', 'at 17', '2026-11-21T16:00:00.000Z'],
    ['en', 'at 9', '2026-11-22T08:00:00.000Z'],
    ['en', 'at noon', '2026-11-21T11:00:00.000Z'],
    ['en', 'tonight', '2026-11-21T17:00:00.000Z'],
    ['en', 'in 2 hours', '2026-11-21T11:30:00.000Z'],
    ['en', 'in an hour', '2026-11-21T10:30:00.000Z'],
    ['en', 'in two weeks', '2026-12-05T09:30:00.000Z'],
    ['en', 'in 3 days', '2026-11-24T09:30:00.000Z'],
    ['en', 'on 24 November at 9 am', '2026-11-24T08:00:00.000Z'],
    ['en', 'on November 24th at 9am', '2026-11-24T08:00:00.000Z'],
    ['en', 'on 3 January', '2027-01-03T08:00:00.000Z'],
    ['en', '2026-12-01 16:00', '2026-12-01T15:00:00.000Z'],
    ['en', 'on Saturday at 11', '2026-11-21T10:00:00.000Z'],
    ['en', 'on Saturday at 10', '2026-11-28T09:00:00.000Z'],
    ['fr', 'lundi à 9 h', '2026-11-23T08:00:00.000Z'],
    ['fr', 'lundi prochain à 14h30', '2026-11-23T13:30:00.000Z'],
    ['fr', 'demain à 14 h 30', '2026-11-22T13:30:00.000Z'],
    ['fr', 'après-demain à midi', '2026-11-23T11:00:00.000Z'],
    ['fr', 'aujourd’hui à 17 h', '2026-11-21T16:00:00.000Z'],
    ['fr', 'dans 2 heures', '2026-11-21T11:30:00.000Z'],
    ['fr', 'dans une heure', '2026-11-21T10:30:00.000Z'],
    ['fr', 'dans trois jours', '2026-11-24T09:30:00.000Z'],
    ['fr', 'le 1er décembre à 9 h', '2026-12-01T08:00:00.000Z'],
    ['fr', 'mardi 24 novembre à 9 h', '2026-11-24T08:00:00.000Z'],
    ['fr', 'ce soir', '2026-11-21T17:00:00.000Z'],
    ['en', 'tonight at 8', '2026-11-21T19:00:00.000Z'],
    ['en', 'at 8 tonight', '2026-11-21T19:00:00.000Z'],
    ['en', 'this evening at 7:30', '2026-11-21T18:30:00.000Z'],
    ['en', 'tonight at 8 pm', '2026-11-21T19:00:00.000Z'],
    ['en', 'tomorrow evening at 8', '2026-11-22T19:00:00.000Z'],
    ['en', 'this afternoon at 3', '2026-11-21T14:00:00.000Z'],
    ['en', 'on Monday afternoon at 12:30', '2026-11-23T11:30:00.000Z'],
    ['en', 'tomorrow morning at 9', '2026-11-22T08:00:00.000Z'],
    ['en', 'at 8 in the evening', '2026-11-21T19:00:00.000Z'],
    ['fr', 'ce soir à 8 h', '2026-11-21T19:00:00.000Z'],
    ['fr', 'ce soir à 20 h', '2026-11-21T19:00:00.000Z'],
    ['fr', 'demain soir à 7 h 30', '2026-11-22T18:30:00.000Z'],
    ['fr', 'cet après-midi à 3 h', '2026-11-21T14:00:00.000Z'],
    ['fr', 'demain matin à 9 h', '2026-11-22T08:00:00.000Z'],
    ['fr', 'lundi à 8 h du soir', '2026-11-23T19:00:00.000Z'],
  ] as const)('%s: %s', (language, text, at) => {
    expect(readWhen(text, language, now, paris)).toEqual({ at: new Date(at) });
  });

  it.each([
    ['soon', 'unclear'],
    ['every Monday at 9', 'unclear'],
    ['in some hours', 'unclear'],
    ['on Monday at 25', 'unclear'],
    ['on Monday at 9:75', 'unclear'],
    ['on 31 November', 'unclear'],
    ['about the certificate on Monday', 'unclear'],
    ['', 'unclear'],
    ['tonight at 12', 'unclear'],
    ['tonight at 2', 'unclear'],
    ['tonight at 8 am', 'unclear'],
    ['tomorrow morning at 15', 'unclear'],
    ['on 29 February 2027', 'unclear'],
    ['today at 8', 'past'],
    ['this morning', 'past'],
    ['2025-11-21 09:00', 'past'],
    ['2029-11-21 09:00', 'past'],
  ])('is not guessed: %s', (text, problem) => {
    expect(readWhen(text, 'en', now, paris)).toEqual({ problem });
  });

  it.each([
    ['2028-02-01T09:00:00Z', '2028-02-29T08:00:00.000Z'],
    ['2027-11-21T09:00:00Z', '2028-02-29T08:00:00.000Z'],
    ['2028-03-05T09:00:00Z', null],
  ])('on 29 February, said on %s, is a day that there is: %s', (said, at) => {
    expect(readWhen('on 29 February', 'en', new Date(said), paris)).toEqual(
      at === null ? { problem: 'past' } : { at: new Date(at) },
    );
  });

  it('is meant in the zone of the person, summer and winter', () => {
    expect(readWhen('tomorrow at 9', 'en', new Date('2026-03-28T12:00:00Z'), paris)).toEqual({
      at: new Date('2026-03-29T07:00:00Z'),
    });
    expect(readWhen('tomorrow at 9', 'en', now, 'America/Toronto')).toEqual({
      at: new Date('2026-11-22T14:00:00Z'),
    });
    expect(readWhen('tomorrow at 9', 'en', now, '+05:30')).toEqual({ at: new Date('2026-11-22T03:30:00Z') });
  });
});

describe('zones', () => {
  it.each([
    'Europe/Paris',
    'America/St_Johns',
    'Pacific/Chatham',
    '-03:30',
    'UTC',
  ])('%s: there and back', (zone) => {
    for (let day = 0; day < 366; day += 13) {
      const at = new Date(Date.UTC(2026, 0, 1 + day, 15, 45));
      expect(instantOf(wallTime(at, zone), zone)).toEqual(at);
    }
  });

  it.each([
    ['Europe/Paris', true],
    ['+01:00', true],
    ['Mars/Olympus', false],
    ['', false],
  ])('%j is a zone: %s', (zone, expected) => {
    expect(isZone(zone)).toBe(expected);
  });
});
