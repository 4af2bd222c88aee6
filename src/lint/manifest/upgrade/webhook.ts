import type { YamlMap } from '../../../syntax/yaml/node.ts';
import { itemsAt, stringAt } from '../../../syntax/yaml/value.ts';
import { only, preset, type Step } from './steps.ts';

/** `admissionregistration.k8s.io/v1` asks for what was optional, and takes other things for granted. */
export const moveWebhooks: readonly Step[] = [
  // With any other value a person has to say what the webhook does besides answering.
  only((root) =>
    webhooks(root).every((one) => /^None(?:OnDryRun)?$/u.test(stringAt(one, ['sideEffects']) ?? 'None')),
  ),
  preset(webhooks, ['sideEffects'], 'None'),
  preset(webhooks, ['admissionReviewVersions'], ['v1beta1']),
  preset(webhooks, ['failurePolicy'], 'Ignore'),
  preset(webhooks, ['matchPolicy'], 'Exact'),
  preset(webhooks, ['timeoutSeconds'], 30),
];

function webhooks(root: YamlMap): readonly YamlMap[] {
  return itemsAt(root, ['webhooks']).filter((one) => one.kind === 'map');
}
