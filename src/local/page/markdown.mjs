import { make } from './dom.mjs';
import { text } from './words.mjs';

/** Without HTML, and without images, which would come from another host. */
const markdown = window.markdownit({ html: false, linkify: false, breaks: true }).disable('image');

/** Alignment comes as a style attribute, which the page's content policy refuses. */
for (const rule of ['th_open', 'td_open']) {
  markdown.renderer.rules[rule] = (tokens, index, options, _environment, self) => {
    tokens[index].attrs = null;
    return self.renderToken(tokens, index, options);
  };
}
markdown.renderer.rules.link_open = (tokens, index, options, _environment, self) => {
  tokens[index].attrSet('target', '_blank');
  tokens[index].attrSet('rel', 'noopener noreferrer');
  return self.renderToken(tokens, index, options);
};

export const toHtml = (source) => markdown.render(source);

/** Markdown as an element: code blocks get a button that copies them, tables scroll by themselves. */
export function renderMarkdown(source) {
  const body = make('div', { className: 'markdown' });
  body.innerHTML = toHtml(source);
  for (const code of body.querySelectorAll('pre > code')) {
    code.parentElement.replaceWith(codeBlock(code.textContent.replace(/\n$/, ''), nameOf(code)));
  }
  for (const table of body.querySelectorAll('table')) {
    const frame = make('div', { className: 'table', tabIndex: 0, role: 'region', ariaLabel: text('table') });
    table.replaceWith(frame);
    frame.append(table);
  }
  return body;
}

const names = { powershell: 'PowerShell', console: 'Console' };
const nameOf = (code) => names[code.className.replace('language-', '')] ?? '';

export function codeBlock(source, title = '') {
  const pre = make(
    'pre',
    { tabIndex: 0, role: 'region', ariaLabel: title || text('code') },
    make('code', {}, source),
  );
  const copy = make('button', { type: 'button', className: 'copy', textContent: text('copy') });
  copy.addEventListener('click', async () => {
    const done = await navigator.clipboard.writeText(source).then(
      () => true,
      () => false,
    );
    copy.textContent = text(done ? 'copied' : 'copyFailed');
    document.getElementById('status').textContent = copy.textContent;
    setTimeout(() => {
      copy.textContent = text('copy');
    }, 2000);
  });
  return make(
    'div',
    { className: 'code' },
    make('div', { className: 'code-head' }, make('span', {}, title), copy),
    pre,
  );
}
