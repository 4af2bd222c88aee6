import { createRequire } from 'node:module';
import type * as Cel from '@marcbachmann/cel-js';
import { fail, ok, type Result } from '../../kernel/result.ts';
import type { Expressions, Program } from '../../lint/manifest/admission/expressions.ts';
import { isBounded } from './bounds.ts';
import { addOptionalElements, withElements } from './elements.ts';
import { addFormats } from './formats.ts';
import { addLists, addRanges, addSets } from './lists.ts';
import { addLoops } from './loops.ts';
import { addNetworks } from './network.ts';
import { addOptionals } from './optional.ts';
import { addPresence } from './presence.ts';
import { addQuantities } from './quantity.ts';
import { addRegex, withOurNames } from './regex.ts';
import { addVersions } from './semver.ts';
import { addStrings } from './strings.ts';
import { addTimes } from './times.ts';
import { addUrls } from './url.ts';

const require = createRequire(import.meta.url);
const longest = 20_000;
/** Expressions come from strangers, too, so that not all can be kept. */
const most = 5000;
const limits = {
  maxAstNodes: 5000,
  maxDepth: 100,
  maxListElements: 1000,
  maxMapEntries: 1000,
  maxCallArguments: 32,
};
const ofPolicies = ['object', 'oldObject', 'request', 'params', 'namespaceObject', 'variables'];

/** Kubernetes' dialect of the Common Expression Language, read when the first expression comes. */
export function expressions(variables: readonly string[] = ofPolicies): Expressions {
  let environment: Cel.Environment | undefined;
  const known = new Map<string, Result<Program>>();
  return (text) => {
    environment ??= open(variables);
    const program = known.get(text) ?? compile(environment, text);
    if (known.size >= most) known.clear();
    known.set(text, program);
    return program;
  };
}

function open(variables: readonly string[]): Cel.Environment {
  const { Environment, Optional }: typeof Cel = require('@marcbachmann/cel-js');
  const env = new Environment({ homogeneousAggregateLiterals: false, enableOptionalTypes: true, limits });
  for (const name of variables) env.registerVariable(name, 'dyn');
  for (const add of [
    addStrings,
    addTimes,
    addLists,
    addRanges,
    addSets,
    addRegex,
    addQuantities,
    addNetworks,
    addUrls,
    addVersions,
  ])
    add(env);
  addOptionals(env, Optional);
  addOptionalElements(env, Optional);
  addPresence(env, Optional);
  addFormats(env, Optional);
  addLoops(env, Optional);
  return env;
}

function compile(env: Cel.Environment, text: string): Result<Program> {
  if (text.length > longest) return fail({ what: 'the expression is longer than is evaluated here' });
  try {
    const parsed = env.parse(withElements(withOurNames(text)));
    if (!isBounded(parsed.ast))
      return fail({ what: 'the expression could take too long, so it is not evaluated here' });
    return ok((values) => {
      try {
        return ok(parsed(values));
      } catch (error) {
        return fail({ what: firstLine(error) });
      }
    });
  } catch (error) {
    return fail({ what: firstLine(error) });
  }
}

/** What follows draws the expression. */
function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}
