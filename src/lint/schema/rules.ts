import { annotationSyntax } from './rules/annotationSyntax.ts';
import { bindingFields } from './rules/bindingFields.ts';
import { claimModes } from './rules/claimModes.ts';
import { cronSchedule } from './rules/cronSchedule.ts';
import { dataKeys } from './rules/dataKeys.ts';
import { dataSize } from './rules/dataSize.ts';
import { deprecatedApi } from './rules/deprecatedApi.ts';
import { duplicateName } from './rules/duplicateName.ts';
import { enumValue } from './rules/enumValue.ts';
import { exclusiveFields } from './rules/exclusiveFields.ts';
import { ingressRules } from './rules/ingressRules.ts';
import { integerRange } from './rules/integerRange.ts';
import { labelSyntax } from './rules/labelSyntax.ts';
import { mountedVolume } from './rules/mountedVolume.ts';
import { networkBlock } from './rules/networkBlock.ts';
import { objectName } from './rules/objectName.ts';
import { podContradiction } from './rules/podContradiction.ts';
import { podRequired } from './rules/podRequired.ts';
import { portRange } from './rules/portRange.ts';
import { quantitySyntax } from './rules/quantitySyntax.ts';
import { removedApi } from './rules/removedApi.ts';
import { resourceName } from './rules/resourceName.ts';
import { restartByKind } from './rules/restartByKind.ts';
import { secretData } from './rules/secretData.ts';
import { servicePorts } from './rules/servicePorts.ts';
import { serviceType } from './rules/serviceType.ts';
import { timestampSyntax } from './rules/timestampSyntax.ts';
import type { ManifestRule } from '../manifest/subject.ts';

/** What the API server checks beyond the schemas. */
export const schemaRules: readonly ManifestRule[] = [
  annotationSyntax,
  bindingFields,
  claimModes,
  cronSchedule,
  dataKeys,
  dataSize,
  deprecatedApi,
  duplicateName,
  enumValue,
  exclusiveFields,
  ingressRules,
  integerRange,
  labelSyntax,
  mountedVolume,
  networkBlock,
  objectName,
  podContradiction,
  podRequired,
  portRange,
  quantitySyntax,
  removedApi,
  resourceName,
  restartByKind,
  secretData,
  servicePorts,
  serviceType,
  timestampSyntax,
];
