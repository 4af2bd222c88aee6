import { isUnder } from '../../../../facts/tree.ts';
import type { Volume } from '../../../container.ts';
import { keepsData } from '../controller.ts';
import { knownImage } from '../known.ts';
import { tell, type Subject } from '../terms.ts';

/** A database without a volume gets a claim: what its container forgets is forgotten for good. */
export function databaseClaim(subject: Subject): Volume[] {
  const { service, terms } = subject;
  const known = knownImage(service.image);
  const [path] = known?.data ?? [];
  if (path === undefined || known === undefined || !keepsData(subject)) return [];
  if (service.mounts.some(({ target }) => known.data?.some((one) => isUnder(target, one)))) return [];
  tell(terms, {
    id: 'data-claim',
    at: service.at,
    text: {
      en: `${service.name} keeps ${path} in no volume. It got a claim of its own; say how large it must be, or let an operator or a managed database take its place.`,
      zh: `${service.name} 的 ${path} 没有使用卷，已为它建立 PVC；请确定容量，或改用 Operator 或托管数据库。`,
    },
  });
  const subPath = known.subPath === undefined ? {} : { subPath: known.subPath };
  return [{ name: 'data', path, ...subPath, source: { kind: 'claim', size: '1Gi' } }];
}
