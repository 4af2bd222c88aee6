import { minorsOf } from '../house/cluster-versions.ts';
import type { Finding } from '../../lint/contract.ts';
import { lintManifests } from '../../lint/manifest/engine.ts';
import type { ManifestRule } from '../../lint/manifest/subject.ts';
import { type Repaired, repairYaml } from '../../lint/repair/repair.ts';
import type { Schemas } from '../../lint/schema/fits.ts';
import { kinds } from '../../spec/words/kinds.ts';
import { withYaml } from '../../spec/words/given/given.ts';
import type { Understood } from '../../spec/words/wish.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import { withAmended, withBlanks } from './amended/amended.ts';
import { unreadableFault } from './given-fault.ts';
import { onlyAsked } from './only-asked.ts';
import type { Order } from './order.ts';

/** Manifests of people as the API server of a minor version takes them. */
export type Repair = (yaml: string, minor: number) => Repaired;

export function repairBy(rules: readonly ManifestRule[], schemas: Schemas): Repair {
  const judges = rules.filter(({ id }) => !onlyAsked.has(id));
  const versions = new Map(kinds.map(({ kind, written = kind, apiVersion }) => [written, apiVersion]));
  return (yaml, minor) =>
    repairYaml(yaml, {
      lint: (text) => lintManifests({ files: [{ path: 'given.yaml', text }], rules: judges, minor }),
      schema: (kind, apiVersion) => schemas.of(kind, apiVersion, minor),
      versions,
    });
}

export type Read = { readonly order: Order; readonly rows: readonly Understood[] };

/** What people quote is read as they meant it, and told what that was. */
export function withRepaired(order: Order, repair: Repair = unrepaired): Result<Read> {
  const filled = withBlanks(order.request.words);
  const made = repairsIn({ ...order, request: { ...order.request, words: filled.words } }, repair);
  const unreadable = made.repairs.find((one) => one.unreadable !== undefined)?.unreadable;
  if (unreadable !== undefined) return fail(unreadableFault(unreadable));
  const amended = withAmended(made.words);
  const rows = [...filled.rows, ...made.repairs.flatMap(({ mended }) => mended.map(toRow)), ...amended.rows];
  return ok({ order: { ...order, request: { ...order.request, words: amended.words } }, rows });
}

/** The words with what they quote as the API server takes it. */
export function repairedWords(order: Order, repair: Repair = unrepaired): string {
  return repairsIn(order, repair).words;
}

const unrepaired: Repair = (text) => ({ text, mended: [], left: [] });

/** What is wrong with it even then. */
export function leftIn(order: Order, repair: Repair): readonly Finding[] {
  return repairsIn(order, repair).repairs.flatMap(({ left }) => left);
}

type Repairs = { readonly words: string; readonly repairs: readonly Repaired[] };

function repairsIn({ policy, request }: Order, repair: Repair): Repairs {
  const minor = minorsOf(policy, [])('');
  const repairs: Repaired[] = [];
  const words = withYaml(request.words, (yaml) => {
    const repaired = repair(yaml, minor);
    repairs.push(repaired);
    return repaired.text;
  });
  return { words, repairs };
}

function toRow(message: string): Understood {
  return { said: 'yaml', subject: { en: 'Repaired', zh: '已修复' }, value: message };
}
