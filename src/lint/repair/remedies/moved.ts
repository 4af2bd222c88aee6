import { applyEdits } from '../../../kernel/text.ts';
import type { JsonMap } from '../../../kernel/json.ts';
import { writeYaml } from '../../../render/yaml.ts';
import { mapOf, scalar } from '../../../spec/words/merge.ts';
import { toYaml } from '../../../spec/words/values.ts';
import { resourcesOf } from '../../../syntax/yaml/resources.ts';
import { movedFields } from '../../manifest/upgrade/successor.ts';
import { inTurn } from '../../manifest/upgrade/steps.ts';
import type { Remedy } from '../contract.ts';

/** A field that an older version had somewhere else goes where it stands now. */
export const moved: Remedy = ({ by }, object) => {
  const steps = movedFields.get(`${scalar(object['apiVersion'])} ${scalar(object['kind'])}`);
  return by === 'additionalProperties' && steps !== undefined ? inPlace(object, steps) : [];
};

function inPlace(object: JsonMap, steps: Parameters<typeof inTurn>[1]): JsonMap[] {
  const text = writeYaml(object);
  const [resource] = resourcesOf(text).resources;
  const edits = resource && inTurn({ text, resource }, steps);
  return edits === undefined ? [] : [mapOf(toYaml(applyEdits(text, edits)))];
}
