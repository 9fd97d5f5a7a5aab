/** `make('p', {className: 'note'}, 'text', child)`: text becomes text, never markup. */
export function make(tag, properties = {}, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children.filter((child) => child !== null));
  return element;
}

export const get = (id) => document.getElementById(id);
