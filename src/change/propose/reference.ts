import type { SecretForm } from '../../spec/objects/store.ts';

/** A Secret or ConfigMap that pods read and nothing here makes. */
export type Reference = {
  readonly kind: 'Secret' | 'ConfigMap';
  readonly name: string;
  /** Empty where every key is read. */
  readonly keys: readonly string[];
  /** Generic unless said. */
  readonly form?: SecretForm;
  /** The pods start without it. */
  readonly isFree?: true;
  /** It is made here, only these keys of it have no value. */
  readonly isThere?: true;
};
