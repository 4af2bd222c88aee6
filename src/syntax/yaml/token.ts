import type { ScalarStyle } from './node.ts';

export type TokenType =
  | 'end of text'
  | 'document start'
  | 'document end'
  | 'directive'
  | 'block sequence'
  | 'block mapping'
  | 'block end'
  | '['
  | ']'
  | '{'
  | '}'
  | ','
  | '-'
  | 'key'
  | 'value'
  | 'alias'
  | 'anchor'
  | 'tag'
  | 'scalar';

/** `text` is a scalar's value, the name of an anchor or alias, or a tag as written. */
export type Token = {
  readonly type: TokenType;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly style: ScalarStyle;
};
