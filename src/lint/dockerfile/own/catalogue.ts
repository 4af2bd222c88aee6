import type { Rule } from '../../contract.ts';
import type { DockerfileSubject } from '../subject.ts';
import { BaseImageEndOfLife } from './BaseImageEndOfLife.ts';
import { CacheBustingOrder } from './CacheBustingOrder.ts';
import { CacheMountMissing } from './CacheMountMissing.ts';
import { CopyAllWithoutIgnore } from './CopyAllWithoutIgnore.ts';
import { DevelopmentServer } from './DevelopmentServer.ts';
import { ExpiredPragma } from './ExpiredPragma.ts';
import { ExposedPortUnused } from './ExposedPortUnused.ts';
import { InstallWithoutLockfile } from './InstallWithoutLockfile.ts';
import { MutableBaseTag } from './MutableBaseTag.ts';
import { PackageManagerAsProcessOne } from './PackageManagerAsProcessOne.ts';
import { PipedInstaller } from './PipedInstaller.ts';
import { PragmaWithoutReason } from './PragmaWithoutReason.ts';
import { RunsAsRoot } from './RunsAsRoot.ts';
import { SecretInLayer } from './SecretInLayer.ts';
import { UnknownRuleInPragma } from './UnknownRuleInPragma.ts';

/** What neither hadolint nor BuildKit looks at. */
export const ownRules: readonly Rule<DockerfileSubject>[] = [
  BaseImageEndOfLife,
  CacheBustingOrder,
  CacheMountMissing,
  CopyAllWithoutIgnore,
  DevelopmentServer,
  ExpiredPragma,
  ExposedPortUnused,
  InstallWithoutLockfile,
  MutableBaseTag,
  PackageManagerAsProcessOne,
  PipedInstaller,
  PragmaWithoutReason,
  RunsAsRoot,
  SecretInLayer,
  UnknownRuleInPragma,
];
