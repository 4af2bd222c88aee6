import { prose } from './prose.ts';
import type { Line } from './prose.ts';

/** What follows `/k8s` or `@<app>` at the start of a line. */
export type Mention = {
  /** The rest of that line. */
  readonly line: string;
  /** The lines below it up to the next blank one, fenced code among them: more words, never another command. */
  readonly below: string;
  /** The paragraphs after those, where the comment begins with the command. */
  readonly further?: string;
};

/** Finds the commands of a comment outside quotes, code, HTML comments and folded blocks, in linear time. */
export function findMentions(text: string, app: string): readonly Mention[] {
  const found: Mention[] = [];
  let open: Open | undefined;
  let isFirst = true;
  for (const line of prose(text)) {
    const rest = restOf(line, app);
    if (rest !== undefined) {
      if (open !== undefined) found.push(close(open));
      open = { line: rest, below: [], further: [], isWhole: isFirst, isPast: false };
    } else if (open !== undefined && !goOn(open, line)) {
      found.push(close(open));
      open = undefined;
    }
    isFirst &&= line.text.trim() === '';
  }
  if (open !== undefined) found.push(close(open));
  return found;
}

type Open = {
  readonly line: string;
  readonly below: string[];
  readonly further: string[];
  /** The comment begins with it, so that all of it is said to us. */
  readonly isWhole: boolean;
  isPast: boolean;
};

function goOn(open: Open, line: Line): boolean {
  if (line.isFenced || (line.isProse && line.text.trim() !== '')) {
    const text = line.isFenced ? line.text : line.text.trim();
    if (open.isPast && isToOthers(text)) return false;
    (open.isPast ? open.further : open.below).push(text);
    return true;
  }
  open.isPast = true;
  if (open.isWhole && open.further.length > 0) open.further.push('');
  return open.isWhole;
}

/** Somebody is called, or a signature begins. */
function isToOthers(text: string): boolean {
  return /^(?:@[\w-]|--\s*$|-- )/u.test(text);
}

function close({ line, below, further }: Open): Mention {
  const more = further.join('\n').trim();
  return { line, below: below.join('\n'), ...(more !== '' && { further: more }) };
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
