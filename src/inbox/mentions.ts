import { prose } from './prose.ts';
import type { Line } from './prose.ts';

/** What follows `/k8s` or `@<app>` at the start of a line. */
export type Mention = {
  /** The rest of that line. */
  readonly line: string;
  /** The lines below it up to the next blank one, fenced code among them: more words, never another command. */
  readonly below: string;
};

/** Finds the commands of a comment outside quotes, code, HTML comments and folded blocks, in linear time. */
export function findMentions(text: string, app: string): readonly Mention[] {
  const found: Mention[] = [];
  let open: { line: string; below: string[] } | undefined;
  for (const line of prose(text)) {
    const rest = restOf(line, app);
    if (rest !== undefined) {
      if (open !== undefined) found.push(close(open));
      open = { line: rest, below: [] };
    } else if (open !== undefined && isMore(line))
      open.below.push(line.isFenced ? line.text : line.text.trim());
    else if (open !== undefined) {
      found.push(close(open));
      open = undefined;
    }
  }
  if (open !== undefined) found.push(close(open));
  return found;
}

function close(open: { readonly line: string; readonly below: readonly string[] }): Mention {
  return { line: open.line, below: open.below.join('\n') };
}

function isMore(line: Line): boolean {
  return line.isFenced || (line.isProse && line.text.trim() !== '');
}

function restOf(line: Line, app: string): string | undefined {
  if (!line.isProse) return undefined;
  const text = line.text.trim();
  const after = afterSlash(text) ?? afterName(text, app);
  return after?.replace(/^[\s:：,，、]+/u, '').trim();
}

/** `/k8s部署` is a command, `/k8s-old`, `/k8s/base` and `/k8sfoo` are not. */
function afterSlash(text: string): string | undefined {
  const match = /^[/／]k8s(?![\w./-])/iu.exec(text.slice(0, 8));
  return match === null ? undefined : text.slice(match[0].length);
}

function afterName(text: string, app: string): string | undefined {
  const name = `@${app}`;
  if (app === '' || text.slice(0, name.length).toLowerCase() !== name.toLowerCase()) return undefined;
  const rest = text.slice(name.length).replace(/^\[bot\]/iu, '');
  return /^[\w/-]/u.test(rest) ? undefined : rest;
}
