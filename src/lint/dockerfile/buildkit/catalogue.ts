import type { Rule } from '../../contract.ts';
import type { DockerfileSubject } from '../subject.ts';
import { ConsistentInstructionCasing } from './ConsistentInstructionCasing.ts';
import { CopyIgnoredFile } from './CopyIgnoredFile.ts';
import { DuplicateStageName } from './DuplicateStageName.ts';
import { ExposeInvalidFormat } from './ExposeInvalidFormat.ts';
import { ExposeProtoCasing } from './ExposeProtoCasing.ts';
import { FromAsCasing } from './FromAsCasing.ts';
import { FromPlatformFlagConstDisallowed } from './FromPlatformFlagConstDisallowed.ts';
import { InvalidBaseImagePlatform } from './InvalidBaseImagePlatform.ts';
import { InvalidDefaultArgInFrom } from './InvalidDefaultArgInFrom.ts';
import { InvalidDefinitionDescription } from './InvalidDefinitionDescription.ts';
import { JSONArgsRecommended } from './JSONArgsRecommended.ts';
import { LegacyKeyValueFormat } from './LegacyKeyValueFormat.ts';
import { MaintainerDeprecated } from './MaintainerDeprecated.ts';
import { MultipleInstructionsDisallowed } from './MultipleInstructionsDisallowed.ts';
import { NoEmptyContinuation } from './NoEmptyContinuation.ts';
import { RedundantTargetPlatform } from './RedundantTargetPlatform.ts';
import { ReservedStageName } from './ReservedStageName.ts';
import { SecretsUsedInArgOrEnv } from './SecretsUsedInArgOrEnv.ts';
import { StageNameCasing } from './StageNameCasing.ts';
import { UndefinedArgInFrom } from './UndefinedArgInFrom.ts';
import { UndefinedVar } from './UndefinedVar.ts';
import { WorkdirRelativePath } from './WorkdirRelativePath.ts';

/** The build checks of BuildKit, by its names. */
export const buildkitRules: readonly Rule<DockerfileSubject>[] = [
  ConsistentInstructionCasing,
  CopyIgnoredFile,
  DuplicateStageName,
  ExposeInvalidFormat,
  ExposeProtoCasing,
  FromAsCasing,
  FromPlatformFlagConstDisallowed,
  InvalidBaseImagePlatform,
  InvalidDefaultArgInFrom,
  InvalidDefinitionDescription,
  JSONArgsRecommended,
  LegacyKeyValueFormat,
  MaintainerDeprecated,
  MultipleInstructionsDisallowed,
  NoEmptyContinuation,
  RedundantTargetPlatform,
  ReservedStageName,
  SecretsUsedInArgOrEnv,
  StageNameCasing,
  UndefinedArgInFrom,
  UndefinedVar,
  WorkdirRelativePath,
];
