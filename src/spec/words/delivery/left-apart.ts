import type { Clause } from './clauses.ts';
import type { Told } from './respective.ts';
import { growing } from './scaling.ts';
import { overlaps, type Span } from '../span.ts';

/** A wish of its own, and nothing that an environment has. */
const another =
  /^[\s,]*(?:and\s|but\s|with\s|plus\s|also\s|then\s){0,3}(?:(?:the|our|a|an)\s(?:app|service|api|web|image|site|repo)|we|i|it|they|this|that|use|please|all|both|each|every\w*|add|put|deploy|run|set|make|give|let|build|keep|expose|deliver\w*|sync\w*|argo|flux|helm|kustomize|no|not|don't|do|same)(?![\w-])|^[\s,，]*(?:并|而且|另外|请|都|再|还|用|使用|加|部署|不)/iu;

/** What goes on about one environment, and is nothing that one alone can have here: for the others it was never said. */
export function leftApart(
  placed: readonly { readonly clause: Clause; readonly name: string | undefined }[],
  told: readonly Told[],
  isNamed: (text: string) => boolean,
): readonly Span[] {
  return placed.flatMap(({ clause: { text, start }, name }, at) => {
    const span = { start, end: start + text.length };
    const before = placed[at - 1];
    const isOn = before?.name === name && told.some((one) => one.name === name && isRightBefore(one, span));
    const isItsOwn = name === undefined || isNamed(text) || another.test(text) || growing.test(text);
    return isItsOwn || !isOn || told.some((one) => overlaps(one, span)) ? [] : [span];
  });
}

/** What names one and is nothing that it alone can have here: for all it was never said. */
export function untold(
  placed: readonly { readonly clause: Clause; readonly name: string | undefined }[],
  told: readonly Told[],
): readonly Span[] {
  return placed.flatMap(({ clause: { text, start }, name }) => {
    const span = { start, end: start + text.length };
    return name === undefined || !only.test(text) || told.some((one) => overlaps(one, span)) ? [] : [span];
  });
}

const only = /(?<![\w-])(?:only|solely|exclusively|just|alone)(?![\w-])|[只仅]/iu;

function isRightBefore({ end }: Span, { start }: Span): boolean {
  return end <= start && start - end < 6;
}

type Part = Span & { readonly join?: string };

/** A mark stays where each was. */
export function withoutParts(words: string, parts: readonly Part[]): string {
  return parts
    .toSorted((a, b) => b.start - a.start)
    .reduce((text, { start, end, join = ',' }) => text.slice(0, start) + join + text.slice(end), words);
}

/** Where a part was, no mark joins what stands on both sides. */
export function tidied(rest: string): string {
  return rest
    .replaceAll(/,\s?(?=[,.;。；](?:\s|,|$))/gu, '')
    .replaceAll(/(?<=[.;。；]),\s?(?:and\s)?/gu, ' ')
    .replaceAll(/(?<=[.;]\s)and\s/gu, '');
}
