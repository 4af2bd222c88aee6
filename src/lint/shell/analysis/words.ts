import type { Assignment, ParameterExpansionPart, SimpleExpansionPart, Word, WordPart } from 'unbash';

export type Variable = SimpleExpansionPart | ParameterExpansionPart;

export function isVariable(part: { readonly type: string }): part is Variable {
  return part.type === 'SimpleExpansion' || part.type === 'ParameterExpansion';
}

export function nameOf(variable: Variable): string {
  return variable.type === 'SimpleExpansion' ? variable.text.slice(1) : variable.parameter;
}

/** The parts of a word; a word without any quote or expansion is one literal. */
export function partsOf(word: Word): readonly WordPart[] {
  const { parts, text, value, pos, end } = word;
  return parts ?? [{ type: 'Literal', text, value, pos, end }];
}

/** Parts with those inside double quotes in their place. */
export function flatParts(word: Word): readonly WordPart[] {
  return partsOf(word).flatMap<WordPart>((part) => (isQuoted(part) ? part.parts : [part]));
}

export function isQuoted(
  part: WordPart,
): part is Extract<WordPart, { type: 'DoubleQuoted' | 'LocaleString' }> {
  return part.type === 'DoubleQuoted' || part.type === 'LocaleString';
}

/** The text of a word where each expansion and pattern is replaced. */
function textWith(word: Word, replace: (part: WordPart) => string): string {
  return flatParts(word)
    .map((part) => literalText(part) ?? replace(part))
    .join('');
}

/** What stays of a word without its expansions and patterns. */
export function literalRest(word: Word): string {
  return textWith(word, () => '');
}

/** The value of a word in which nothing is expanded, no pattern either. */
export function literalOf(word: Word | undefined): string | undefined {
  if (!word) return undefined;
  const parts = flatParts(word);
  return parts.every((part) => literalText(part) !== undefined) ? literalRest(word) : undefined;
}

export function literalText(part: WordPart): string | undefined {
  switch (part.type) {
    case 'Literal':
    case 'SingleQuoted':
    case 'AnsiCQuoted':
      return part.value;
    default:
      return undefined;
  }
}

/** The words of an argument: those of an array, the value of an assignment, or the word itself. */
export function wordsOf(node: Word | Assignment): readonly Word[] {
  if (node.type === 'Word') return [node];
  return node.value.type === 'Word' ? [node.value] : node.value.elements;
}

/** A word as text: patterns as written, expansions replaced. */
export function outlineOf(word: Word, placeholder: string): string {
  return textWith(word, (part) => (part.type === 'Glob' ? part.text : placeholder));
}
