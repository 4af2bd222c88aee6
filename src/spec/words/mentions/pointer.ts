import type { Mention } from './mention.ts';
import type { Span } from '../span.ts';

/** A place where words point to a container. */
export type Named = Span & { readonly name?: string };

export function toMention({ start, end, name }: Named): Mention {
  return {
    kind: 'Container',
    from: start,
    start,
    end,
    article: 'known',
    isPlural: false,
    isTarget: false,
    ...(name === undefined ? {} : { name }),
  };
}

export function isClear({ start, end }: Span, others: readonly Span[]): boolean {
  return others.every((other) => other.end <= start || end <= other.start);
}

/** How many containers there are, and which of them one is, stands before the word for them. */
export function wholly(mention: Mention, text: string): Span {
  const { start, end } = mention;
  if (!isContainer(mention)) return { start, end };
  const [said = ''] =
    /(?:(?<![\w.-])(?:two|three|four|five|[2-5]|first|second|third|other)\s|[两三四五2-5]个\s?|第[一二三四]个\s?)$/iu.exec(
      text.slice(Math.max(0, start - 8), start),
    ) ?? [];
  return { start: start - said.length, end };
}

export function isContainer({ kind }: Mention): boolean {
  return kind === 'Container' || kind === 'InitContainer' || kind === 'Sidecar';
}
