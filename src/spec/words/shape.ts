import { overLines } from '../../kernel/over-lines.ts';
import { matches } from './phrase.ts';
import type { Meaning, Reader } from './wish.ts';

const explicit =
  /\b(?:only|just)\s+(?:a\s+|the\s+)?(?:dockerfile|docker image|image)\b|\bdockerfile\s+only\b|只(?:要|需要?|生成)?\s*(?:一个)?\s*(?:Dockerfile|镜像)/giu;
const implied =
  /\b(?:an?|the)\s+(?:container\s+|docker\s+)?(?:image|dockerfile)(?=\s+(?:with|for|that|containing|of)\b)|容器镜像/giu;
const cluster = new RegExp(
  overLines`
    \b(?:
      kubernetes|k8s|manifests?|deploy\w*|cluster|pods?|jobs?|cron ?jobs?|
      (?:stateful|daemon|replica) ?sets?|replicas|service|namespace
    )\b|
    部署|清单|集群|副本|命名空间|任务|Pod
  `,
  'iu',
);

const dockerfile =
  /dockerfile|\b(?:an?|the|docker)\s(?:container\s|docker\s)?image\s(?:with|for|that|containing|of)\b/iu;
const filled = /(?:\bimage\b|镜像)[^.。\n]{0,80}(?:install|安装)/iu;

/** The words are about what is in an image, and nobody speaks of a cluster. */
export function isOfImage(words: string): boolean {
  return (dockerfile.test(words) || filled.test(words)) && !cluster.test(words);
}

/** An image and nothing else; who also speaks of a cluster wants both. */
export const shape: Reader = {
  id: 'shape',
  read: (words) => {
    const subject = { en: 'Only', zh: '仅' };
    const claims = matches(words, subject, [explicit, mean]);
    return cluster.test(words) ? claims : [...claims, ...matches(words, subject, [implied, mean])];
  },
};

function mean(): Meaning {
  return { asked: { onlyImage: true }, value: 'Dockerfile' };
}
