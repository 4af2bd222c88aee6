import type { Span } from '../span.ts';

const image = String.raw`[a-z0-9][\w.-]*[:/][\w./:-]*\w`;
const behind = new RegExp(
  String.raw`^["'\x60]?[:,]?\s\(?(?:(?:with|using|from|of|that|which|runs|running|uses|has)\s){0,2}(?:(?:the|its)\s)?(?:image:?\s)?["'\x60]?${image}`,
  'iu',
);
const ahead =
  /(?<![\w-])(?:containers?|side-?cars?):?\s(?:(?:are|is|named|called)\s)?["'`]?$|(?<![\w-])containers(?:[^.]|\.(?=\S)){0,300}(?:,|;|\sand|\n[-*•])\s["'`]?$|(?<![\w-])containers:?\s?\n[-*•]\s["'`]?$/iu;

const parts = /^(?:Init)?Container$|^Sidecar$|^Volume$/u;

/** `a container job using acme/job:1.0`, `containers: service (…), config (…)`: a container may be called what a kind is. */
export function isContainersOwn(text: string, kind: string, { start, end }: Span): boolean {
  return (
    !parts.test(kind) &&
    behind.test(text.slice(end, end + 120)) &&
    ahead.test(text.slice(Math.max(0, start - 340), start))
  );
}
