import type { Builder, Properties } from './builder.ts';
import { unexpected } from './misread.ts';
import type { YamlNode } from './node.ts';
import type { Token, TokenType } from './token.ts';
import { next, skip, type Tokens } from './tokens.ts';

type Context = { readonly tokens: Tokens; readonly build: Builder };

/** What a node may be where it stands. */
type Place = { readonly isBlock: boolean; readonly mayBeIndentless: boolean };

const inBlock: Place = { isBlock: true, mayBeIndentless: false };
const inMapping: Place = { isBlock: true, mayBeIndentless: true };
const inFlow: Place = { isBlock: false, mayBeIndentless: false };

const nothing = new Set<TokenType>(['document start', 'document end', 'directive', 'end of text']);

const noProperties: Properties = { anchor: undefined, tag: undefined };

/** Reads the first document of a text as libyaml does, which never looks at what follows it. */
export function readDocument(tokens: Tokens, build: Builder): YamlNode | undefined {
  const context = { tokens, build };
  let token = next(tokens);
  while (token.type === 'directive') {
    skip(tokens);
    token = next(tokens);
    if (token.type !== 'directive' && token.type !== 'document start') {
      throw unexpected(token, 'did not find expected <document start>');
    }
  }
  if (token.type === 'end of text') return undefined;
  if (token.type === 'document start') {
    skip(tokens);
    if (nothing.has(next(tokens).type)) return undefined;
  }
  const root = readNode(context, inBlock);
  next(tokens);
  return root;
}

function readNode(context: Context, place: Place): YamlNode {
  const { tokens, build } = context;
  const token = next(tokens);
  if (token.type === 'scalar') {
    skip(tokens);
    return build.scalar(token, noProperties);
  }
  if (token.type === 'alias') {
    skip(tokens);
    return build.alias(token);
  }
  const properties = readProperties(tokens);
  const content = next(tokens);
  if (content.type === 'scalar') {
    skip(tokens);
    return build.scalar(content, properties);
  }
  return readCollection(context, { content, properties, place });
}

function readProperties(tokens: Tokens): Properties {
  let anchor: Token | undefined;
  let tag: Token | undefined;
  for (let token = next(tokens); ; token = next(tokens)) {
    if (token.type === 'anchor' && anchor === undefined) anchor = token;
    else if (token.type === 'tag' && tag === undefined) tag = token;
    else return { anchor, tag };
    skip(tokens);
  }
}

type Opening = { readonly content: Token; readonly properties: Properties; readonly place: Place };

function readCollection(context: Context, opening: Opening): YamlNode {
  const { content, properties, place } = opening;
  const read = place.isBlock ? blockReaders[content.type] : flowReaders[content.type];
  if (read !== undefined && (content.type !== '-' || place.mayBeIndentless)) return read(context, opening);
  if (properties.anchor === undefined && properties.tag === undefined) {
    throw unexpected(content, 'did not find expected node content');
  }
  return context.build.empty(properties);
}

type Readers = { readonly [T in TokenType]?: (context: Context, opening: Opening) => YamlNode };

const flowReaders: Readers = { '[': readFlowSequence, '{': readFlowMapping };
const blockReaders: Readers = {
  ...flowReaders,
  '-': readSequence,
  'block sequence': readSequence,
  'block mapping': readMapping,
};

/** A block sequence; one that is not indented under its key has no tokens of its own around it. */
function readSequence({ tokens, build }: Context, { content, properties }: Opening): YamlNode {
  const isIndentless = content.type === '-';
  if (!isIndentless) skip(tokens);
  const open = build.open('seq', { content, properties });
  for (let token = next(tokens); token.type === '-'; token = next(tokens)) {
    skip(tokens);
    build.pass(token);
    const empty: TokenType[] = isIndentless ? ['-', 'key', 'value', 'block end'] : ['-', 'block end'];
    build.item(
      open,
      empty.includes(next(tokens).type) ? build.empty(noProperties) : readNode({ tokens, build }, inBlock),
    );
  }
  const token = next(tokens);
  if (isIndentless) return build.close(open);
  if (token.type !== 'block end') throw unexpected(token, "did not find expected '-' indicator");
  skip(tokens);
  return build.close(open);
}

function readMapping({ tokens, build }: Context, { content, properties }: Opening): YamlNode {
  skip(tokens);
  const open = build.open('map', { content, properties });
  for (let token = next(tokens); token.type !== 'block end'; token = next(tokens)) {
    if (token.type !== 'key' && token.type !== 'value') throw unexpected(token, 'did not find expected key');
    build.key(open, readPart({ tokens, build }, 'key', inMapping));
    build.item(open, readPart({ tokens, build }, 'value', inMapping));
  }
  skip(tokens);
  return build.close(open);
}

/** The node after a `key` or `value` token; nothing where the token or the node is missing. */
function readPart(context: Context, type: 'key' | 'value', place: Place): YamlNode {
  const { tokens, build } = context;
  const token = next(tokens);
  if (token.type !== type) return build.empty(noProperties);
  skip(tokens);
  if (type === 'value') build.pass(token);
  return (place.isBlock ? blockEnds : flowEnds[type]).includes(next(tokens).type)
    ? build.empty(noProperties)
    : readNode(context, place);
}

const blockEnds: readonly TokenType[] = ['key', 'value', 'block end'];
const flowEnds: Readonly<Record<'key' | 'value', readonly TokenType[]>> = {
  key: ['value', ',', '}', ']'],
  value: [',', '}', ']'],
};

function readFlowSequence({ tokens, build }: Context, { content, properties }: Opening): YamlNode {
  skip(tokens);
  const open = build.open('seq', { content, properties });
  for (let isFirst = true; next(tokens).type !== ']'; isFirst = false) {
    if (!isFirst) passComma(tokens, "did not find expected ',' or ']'");
    const token = next(tokens);
    if (token.type === ']') break;
    build.item(
      open,
      token.type === 'key' ? readPair({ tokens, build }, token) : readNode({ tokens, build }, inFlow),
    );
  }
  return closeFlow({ tokens, build }, open);
}

/** `[a: b]` holds a mapping of one pair. */
function readPair(context: Context, token: Token): YamlNode {
  const open = context.build.open('map', { content: token, properties: noProperties });
  context.build.key(open, readPart(context, 'key', inFlow));
  context.build.item(open, readPart(context, 'value', inFlow));
  return context.build.close(open);
}

function readFlowMapping({ tokens, build }: Context, { content, properties }: Opening): YamlNode {
  skip(tokens);
  const open = build.open('map', { content, properties });
  for (let isFirst = true; next(tokens).type !== '}'; isFirst = false) {
    if (!isFirst) passComma(tokens, "did not find expected ',' or '}'");
    const token = next(tokens);
    if (token.type === '}') break;
    build.key(
      open,
      token.type === 'key' ? readPart({ tokens, build }, 'key', inFlow) : readNode({ tokens, build }, inFlow),
    );
    build.item(
      open,
      token.type === 'key' ? readPart({ tokens, build }, 'value', inFlow) : build.empty(noProperties),
    );
  }
  return closeFlow({ tokens, build }, open);
}

function closeFlow({ tokens, build }: Context, open: ReturnType<Builder['open']>): YamlNode {
  build.pass(next(tokens));
  skip(tokens);
  return build.close(open);
}

function passComma(tokens: Tokens, what: string): void {
  const token = next(tokens);
  if (token.type !== ',') throw unexpected(token, what);
  skip(tokens);
}
