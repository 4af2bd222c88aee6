import type { Identity } from './api.ts';

/** Facts in a hidden comment by which we find again what we wrote. */
export type Marker = Readonly<Record<string, string>>;

export function mark(body: string, marker: Marker): string {
  const facts = Object.entries(marker).map(([name, value]) => `${name}=${value}`);
  return `${body}\n\n<!-- supercargo:${facts.join(' ')} -->`;
}

/** The last marker of a text; whoever calls has made sure that the text is ours. */
export function markerOf(body: string): Marker | undefined {
  const start = body.lastIndexOf('<!-- supercargo:');
  const end = body.indexOf(' -->', start);
  if (start === -1 || end === -1) return undefined;
  const facts = body.slice(start + '<!-- supercargo:'.length, end).split(' ');
  return Object.fromEntries(facts.map((fact) => cut(fact)));
}

type Author = { readonly login?: string } | null | undefined;

/** Nobody else can have this login: people cannot register brackets. */
export function isOurs(author: Author, app: Identity): boolean {
  return author?.login === (app.login ?? `${app.slug}[bot]`);
}

function cut(fact: string): readonly [string, string] {
  const at = fact.indexOf('=');
  return at === -1 ? [fact, ''] : [fact.slice(0, at), fact.slice(at + 1)];
}
