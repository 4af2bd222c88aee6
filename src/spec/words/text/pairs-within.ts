import type { Rewriting } from './rewriting.ts';

/** `RUST_LOG=info,sqlx=warn`: pairs within the value of a variable are none of its neighbours. */
export const pairsWithin: Rewriting = [
  /(?<![\w."'`-])([A-Z][A-Z0-9_]{1,60})=([a-z0-9][\w:./-]{0,60}(?:,[a-z][\w:./-]{0,60}){0,6}(?:,[a-z][\w:.]{0,60}=[a-z0-9][\w-]{0,30}){1,8})(?=\s|[;)]|[.,](?:\s|$)|$)/gu,
  '$1="$2"',
];
