import type { Finding } from '../contract.ts';
import { lintManifests } from '../manifest/engine.ts';
import { autoscalerBounds } from '../manifest/rules/autoscalerBounds.ts';
import { mismatchingSelector } from '../manifest/rules/mismatchingSelector.ts';
import { portNames } from '../manifest/rules/portNames.ts';
import { requestAboveLimit } from '../manifest/rules/requestAboveLimit.ts';
import type { Batch, Fault, Outcome } from './outcome.ts';
import { schemaRules } from './rules.ts';

/** What the API server refuses beyond the schemas, whoever looks for it as well. */
export const serverRules = [
  ...schemaRules,
  autoscalerBounds,
  mismatchingSelector,
  portNames,
  requestAboveLimit,
];

/** Adds what the API server of that minor would refuse; a resource that fits its schema may so become invalid. */
export function withServerChecks(
  batch: Batch,
  outcomes: readonly Outcome[],
  minor: number,
): readonly Outcome[] {
  const files = [{ path: '', text: batch.text }];
  const errors = lintManifests({ files, rules: serverRules, minor }).filter(
    ({ severity }) => severity === 'error',
  );
  if (errors.length === 0) return outcomes;
  return outcomes.map((outcome) => {
    const own = errors.filter(({ line }) => isWithin(outcome, line + batch.line));
    return own.length === 0 || !isJudged(outcome)
      ? outcome
      : refused(
          outcome,
          own.map((error) => faultOf(error, batch)),
        );
  });
}

function isJudged({ status }: Outcome): boolean {
  return status === 'valid' || status === 'invalid';
}

function isWithin({ line, endLine }: Outcome, at: number): boolean {
  return line <= at && at <= endLine;
}

function refused(outcome: Outcome, faults: readonly Fault[]): Outcome {
  const added = faults.map(({ msg }) => msg).join(' - ');
  const msg = outcome.msg === '' ? `the API server would refuse it: ${added}` : `${outcome.msg} - ${added}`;
  return { ...outcome, status: 'invalid', msg, violations: [...outcome.violations, ...faults] };
}

function faultOf({ rule, message, line, column, endLine }: Finding, batch: Batch): Fault {
  return {
    path: '',
    msg: `${message} (${rule})`,
    line: line + batch.line,
    column,
    endLine: endLine + batch.line,
  };
}
