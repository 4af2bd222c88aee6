import type { OutputName } from '../options.ts';
import { jsonOutput } from './json.ts';
import { junitOutput } from './junit.ts';
import type { Output, Style } from './output.ts';
import { prettyOutput } from './pretty.ts';
import { tapOutput } from './tap.ts';
import { textOutput } from './text.ts';

export const outputs: { readonly [name in OutputName]: (style: Style) => Output } = {
  json: jsonOutput,
  junit: junitOutput,
  pretty: prettyOutput,
  tap: tapOutput,
  text: textOutput,
};
