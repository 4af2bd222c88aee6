import { pathsUnder } from '../../facts/tree.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import type { Runtime } from '../../spec/plan.ts';
import { isOurs } from '../../spec/provenance.ts';

/** How people serve their pages already. */
export type TheirServer = {
  readonly path: string;
  /** It opens a port that only root may open. */
  readonly isLow: boolean;
  /** Filled in when the server starts; what it is filled with must be told to the container. */
  readonly variables: readonly string[];
};

const beside =
  /^(?:(?:\.?(?:nginx|docker|conf(?:ig)?|deploy|server|ops|build)|conf\.d)\/){0,2}(?:nginx|default|site|app|frontend|web)[\w.-]{0,40}\.conf(?:\.te?mpl(?:ate)?)?$/u;

/** The settings in a folder of pages that the usual image can take: one server, that finds the pages where they are put. */
export function theirServer(folder: string, snapshot: Snapshot): TheirServer | undefined {
  const base = folder === '' ? '' : `${folder}/`;
  const paths = pathsUnder(folder, snapshot).filter((path) => beside.test(path.slice(base.length)));
  const nearest = paths.toSorted((a, b) => rank(a.slice(base.length)) - rank(b.slice(base.length)));
  return nearest.flatMap((path) => taken(path, snapshot.text(path) ?? '') ?? []).at(0);
}

function rank(path: string): number {
  const depth = path.split('/').length * 4;
  if (path.endsWith('nginx.conf')) return depth;
  return depth + (/(?:^|\/)default\./u.test(path) ? 1 : 2);
}

const filled = /\$\{([A-Z][A-Z0-9_]{0,60})\}/gu;

function taken(path: string, text: string): TheirServer | undefined {
  if (isOurs(text)) return undefined;
  const ports = [
    ...text.matchAll(/^\s{0,20}listen\s{1,8}(?:\[::\]:)?(\S{1,40}?)(?=[\s;])[^\n]{0,60};/gmu),
  ].map(([, port]) => port);
  const isWhole = /^\s{0,20}(?:http|events)\s{0,4}\{/mu.test(text) || /\bssl_certificate\b/u.test(text);
  const isFound = /\broot\s{1,20}\/usr\/share\/nginx\/html\b/u.test(text);
  const isUsual = ports.length > 0 && ports.every((port) => port === '80' || port === '8080');
  if (isWhole || !isFound || !isUsual) return undefined;
  const variables = [...new Set([...text.matchAll(filled)].map(([, name = '']) => name))];
  return { path, isLow: ports.includes('80'), variables };
}

export const usualPlace = '/etc/nginx/conf.d/default.conf';

/** Where the image looks for it. */
export function placeOf({ variables }: TheirServer): string {
  return variables.length === 0 ? usualPlace : '/etc/nginx/templates/default.conf.template';
}

/** What is filled in is written when the server starts, and asks for its variables. */
export function filledIn(theirs: TheirServer | undefined): Partial<Runtime> {
  const { variables = [] } = theirs ?? {};
  return variables.length === 0 ? {} : { writable: ['/etc/nginx/conf.d'], asks: variables };
}
