import type { Operation } from '../../change/edit/operation.ts';
import { showPath } from '../../change/edit/path.ts';
import type { MadeEdit } from '../../flows/change/edit.ts';

/** An edit for programs that go on with it. */
export function changeJson(made: MadeEdit, { isWritten }: { readonly isWritten: boolean }): string {
  const { plan, edited, suggested, rounds, receipt, silence, against, review } = made;
  const printed = {
    written: isWritten,
    understood: plan.meant.map(({ said, title, operations }) => ({
      said,
      subject: title.en,
      operations: operations.map(operationOf),
    })),
    operations: plan.operations.map(operationOf),
    notUnderstood: plan.leftover,
    unclear: plan.unclear,
    kept: plan.kept,
    model: {
      operations: suggested.map((one) => ({ ...operationOf(one), why: one.why })),
      rounds,
      against,
      silence,
      receipt,
    },
    files: edited.files,
    removed: edited.removed,
    problems: edited.problems,
    verdict: review.verdict,
    findings: review.findings,
  };
  return `${JSON.stringify(printed, null, 2)}\n`;
}

function operationOf(operation: Operation) {
  const { target, op, field } = operation;
  return { op, ...target, field: showPath(field), ...(op === 'remove' ? {} : { value: operation.value }) };
}
