import { schemaSet, type SchemaSet } from '../../adapters/schemas/set.ts';
import { judgeBatch } from '../../lint/schema/batch.ts';
import type { Terms } from '../../lint/schema/judge.ts';
import { newestMinor } from '../../lint/manifest/versions.ts';
import type { Batch, Outcome } from '../../lint/schema/outcome.ts';
import type { Options } from './options.ts';
import type { Prepared } from './prepare.ts';

/** All that judging needs, in the main thread as in a worker. */
export type Course = {
  readonly schemas: SchemaSet;
  readonly terms: Terms;
  /** Whether verdicts are worth a key. */
  readonly keeps: boolean;
  /** Adds what goes beyond schemas, where that was asked for. */
  readonly refine: Refine;
};

type Refine = (batch: Batch, outcomes: readonly Outcome[]) => readonly Outcome[];

type Means = {
  readonly own: Parameters<typeof schemaSet>[0]['ownKinds'];
  readonly signal: AbortSignal;
};

export async function courseFor(prepared: Prepared, { own, signal }: Means): Promise<Course> {
  const { options, locations, cache } = prepared;
  const { strict, kubernetesVersion, ignoreMissing, skip, reject, insecure } = options;
  const schemas = schemaSet({
    locations,
    cluster: { version: kubernetesVersion, strict },
    remote: { cache, verifyTls: !insecure, signal },
    ownKinds: own,
  });
  const terms: Terms = { strict, ignoreMissing, skip, reject, lookup: schemas.lookup };
  return { schemas, terms, keeps: cache !== '', refine: await refinement(options) };
}

/** Judges again when schemas that were pending have come. */
export async function judgeWith(
  batch: Batch,
  { schemas, terms, refine }: Course,
): Promise<readonly Outcome[]> {
  for (;;) {
    const { outcomes, pending } = judgeBatch(batch, terms);
    if (pending.length === 0) return refine(batch, outcomes);
    await Promise.all(pending.map(schemas.load));
  }
}

/** The rules are loaded only where they are asked for. */
async function refinement({ serverChecks, kubernetesVersion }: Options): Promise<Refine> {
  if (!serverChecks) return (_, outcomes) => outcomes;
  const { withServerChecks } = await import('../../lint/schema/server.ts');
  const minor = kubernetesVersion === 'master' ? newestMinor : Number(kubernetesVersion.split('.')[1]);
  return (batch, outcomes) => withServerChecks(batch, outcomes, minor);
}
