import { indexLines } from '../../kernel/text.ts';
import type { YamlNode } from '../../syntax/yaml/node.ts';
import { pathAt } from '../../syntax/yaml/path-at.ts';
import { at } from '../../syntax/yaml/value.ts';
import type { Finding } from '../contract.ts';
import { isOpenText, mildWhereOpen } from '../engine/open-variables.ts';
import { isAlike, isSame } from './same.ts';
import type { DiffSubject } from './subject.ts';

/** Where all that differs is a value that nobody knows here, at either end, only a hint is given. */
export function mildWhereUnknown(finding: Finding, { before, after }: DiffSubject, text: string): Finding {
  const mild = mildWhereOpen(finding, text);
  const isOwn = finding.path === after?.path;
  if (mild !== finding || before === undefined || after === undefined || !isOwn) return mild;
  const offset = (indexLines(text).starts[finding.line - 1] ?? 0) + finding.column - 1;
  const path = pathAt(after.root, offset);
  const [was, is] = [at(before.root, path), at(after.root, path)];
  const isUnknown = !isSame(was, is) && isAlike(was, is, isOpen);
  return isUnknown && finding.severity !== 'style' ? { ...finding, severity: 'info' } : finding;
}

function isOpen(node: YamlNode): boolean {
  return node.kind === 'scalar' && isOpenText(node.text);
}
