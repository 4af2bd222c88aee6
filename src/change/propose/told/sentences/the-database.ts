import type { Facts } from '../../../../facts/facts.ts';
import { publicImage } from '../../../../spec/public-images.ts';
import type { Rewriting } from '../../../../spec/words/text/rewriting.ts';
import { databases } from '../secrets/variables.ts';

/** `add a database`, of a repository whose code speaks to one kind of it: what is wanted beside it is that. */
export function theDatabase({ services }: Facts): readonly Rewriting[] {
  const kinds = services.flatMap(({ needs }) => needs.map(({ kind }) => publicImage(kind)?.app ?? kind));
  const [kind, ...others] = new Set(kinds.filter((one) => databases.has(one)));
  return kind === undefined || others.length > 0 ? [] : [[saidPlainly, kind]];
}

/** As sentences about it are said plainly. */
const saidPlainly =
  /(?<=(?<![\w-])add a )database(?=\s\d|\.|$)|(?<=^|\.\s)database(?= (?:with \d+[KMGT]i of storage|memory \d|must be password protected))/gu;
