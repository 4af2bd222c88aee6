import { claimsOf } from './match.ts';
import type { Reader } from './wish.ts';

const onlyImage =
  /\b(?:only|just)\s+(?:a\s+|the\s+)?(?:dockerfile|docker image|image)\b|\bdockerfile\s+only\b|只(?:要|需要?|生成)?\s*(?:一个)?\s*(?:Dockerfile|镜像)|容器镜像/giu;

export const shape: Reader = {
  id: 'shape',
  read: (words) =>
    claimsOf(words, { en: 'Only', zh: '仅' }, [
      onlyImage,
      () => ({ wish: { onlyImage: true }, value: 'Dockerfile' }),
    ]),
};
