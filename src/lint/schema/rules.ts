import { annotationSyntax } from './rules/annotationSyntax.ts';
import { cronSchedule } from './rules/cronSchedule.ts';
import { dataSize } from './rules/dataSize.ts';
import { deprecatedApi } from './rules/deprecatedApi.ts';
import { duplicateName } from './rules/duplicateName.ts';
import { enumValue } from './rules/enumValue.ts';
import { exclusiveFields } from './rules/exclusiveFields.ts';
import { integerRange } from './rules/integerRange.ts';
import { labelSyntax } from './rules/labelSyntax.ts';
import { objectName } from './rules/objectName.ts';
import { portRange } from './rules/portRange.ts';
import { quantitySyntax } from './rules/quantitySyntax.ts';
import { removedApi } from './rules/removedApi.ts';
import { restartByKind } from './rules/restartByKind.ts';
import { secretData } from './rules/secretData.ts';
import { servicePorts } from './rules/servicePorts.ts';
import { timestampSyntax } from './rules/timestampSyntax.ts';
import type { ManifestRule } from '../manifest/subject.ts';

/** What the API server checks beyond the schemas. */
export const schemaRules: readonly ManifestRule[] = [
  annotationSyntax,
  cronSchedule,
  dataSize,
  deprecatedApi,
  duplicateName,
  enumValue,
  exclusiveFields,
  integerRange,
  labelSyntax,
  objectName,
  portRange,
  quantitySyntax,
  removedApi,
  restartByKind,
  secretData,
  servicePorts,
  timestampSyntax,
];
