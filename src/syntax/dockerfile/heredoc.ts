import type { Heredoc, Word } from './model.ts';
import type { Line } from './lines.ts';
import { splitQuoted, type Region } from './words.ts';

type Marker = Omit<Heredoc, 'body'>;

/** The `<<NAME` words of an instruction. */
export function findMarkers(region: Region): readonly Marker[] {
  if (!region.masked.includes('<<')) return [];
  return splitQuoted(region, '\\').flatMap((word) => readMarker(word) ?? []);
}

export type Bodies = {
  readonly heredocs: readonly Heredoc[];
  readonly after: number;
  readonly unended?: Marker;
};

export function readBodies(
  text: string,
  lines: readonly Line[],
  from: Bodies & { markers: readonly Marker[] },
): Bodies {
  const heredocs: Heredoc[] = [];
  let after = from.after;
  for (const marker of from.markers) {
    const end = findEnd(text, lines, { after, marker });
    const start = lines[after]?.start ?? text.length;
    const last = lines[end];
    heredocs.push({ ...marker, body: { start, end: last?.start ?? text.length } });
    if (last === undefined) return { heredocs, after: lines.length, unended: marker };
    after = end + 1;
  }
  return { heredocs, after };
}

function readMarker(word: Word): Marker | undefined {
  const match = /^\d*<<(-?)(["']?)([^<"'\s]+)\2$/u.exec(word.text);
  const name = match?.[3];
  if (name === undefined) return undefined;
  return {
    name,
    stripsTabs: match?.[1] === '-',
    isQuoted: match?.[2] !== '',
    marker: { start: word.start, end: word.end },
  };
}

function findEnd(
  text: string,
  lines: readonly Line[],
  { after, marker }: { readonly after: number; readonly marker: Marker },
): number {
  for (let at = after; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined) break;
    const source = text.slice(line.start, line.end);
    if ((marker.stripsTabs ? source.replace(/^\t+/u, '') : source) === marker.name) return at;
  }
  return lines.length;
}
