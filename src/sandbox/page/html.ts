/** Markup that is safe to send. The symbol cannot come out of JSON, so no stranger's data passes for it. */
const markup = Symbol('markup');

export type Html = { readonly [markup]: string };

export type Content = Html | string | number | false | null | undefined | readonly Content[];

/** Escapes whatever is put into it; attributes must be quoted. */
export function html(parts: TemplateStringsArray, ...contents: readonly Content[]): Html {
  const out = parts.flatMap((part, at) => [part, at < contents.length ? markupOf(contents[at]) : '']);
  return trusted(out.join(''));
}

/** For what is known to be markup already: the output of the sanitiser, an icon. */
export function trusted(text: string): Html {
  return { [markup]: text };
}

export function markupOf(content: Content): string {
  if (content === undefined || content === null || content === false) return '';
  if (typeof content === 'string') return escape(content);
  if (typeof content === 'number') return String(content);
  return isMarkup(content) ? content[markup] : content.map(markupOf).join('');
}

/** A boolean attribute: there, or not there. */
export function flag(name: 'checked' | 'disabled' | 'open' | 'selected' | 'hidden', on: boolean): Content {
  return on && trusted(` ${name}`);
}

function isMarkup(content: Html | readonly Content[]): content is Html {
  return markup in content;
}

function escape(text: string): string {
  return text.replaceAll(/[&<>"']/gu, (character) => entities[character] ?? character);
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
