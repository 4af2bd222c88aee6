import { overLines } from '../../../kernel/over-lines.ts';
import { phrases } from '../phrase.ts';
import { on } from '../say.ts';
import type { Reader } from '../wish.ts';

/** Where the namespace itself is the object, its name is a name. */
export const newNamespace: Reader = phrases('new-namespace', { en: 'Namespace', zh: '命名空间' }, [
  [
    [
      overLines`
        (?<=(?:^|[.;:\n,]|(?<!\w)(?:also|plus|and)) ?(?:also |plus |and )?)(?:the |an? )?(?:new )?
        namespaces?(?: named| called)? {name}
        (?= (?:with|that has|carrying|having) (?:the |a )?(?:labels?|annotations?)| labell?ed)
      `,
      '(?<=^|[.;:\\n] ?)(?:the |an? )?namespaces?(?: named| called)? {name}(?=$|[,.;\\n]| with| and| \\(| label)',
      '(?<=^|[。;\\n])命名空间(?:名为|叫做?)?~{name}(?=$|[,。;\\n])',
      overLines`
        (?:
          (?:create|make|add|define|need|want|write|set up|setting up|prepare) (?:an? |the |a )?|
          (?:ya?ml|manifests?|definition|specification|spec)(?: files?)? (?:for|of|describing|defining) an?~
        )(?:new )?
        (?:kubernetes |k8s )?namespaces?(?: (?:object|resource))?~
        (?:named|called|with the name|:)?~{name}
      `,
      '(?:创建|新建|添加|定义|需要|准备|建立|编写|写)(?:一个)?(?:新的?)?(?:名为|叫做?)~{name}~的?(?:命名空间|名称空间)',
      '(?<=(?:创建|新建|定义)[^。;\\n]{0,40}的)(?:命名空间|名称空间)~{name}(?=$|[,。;\\n])',
      '(?<=^|\\n)(?:[-*•\\d.)]{1,3}\\s?)(?:an? |the )?(?:namespace|命名空间)(?: named| called)?~{name}(?=$|[,.;\\n])',
      '(?:its|their|an?) own (?:new )?namespace,? (?:named |called |\\()?{name}',
      'an? namespace of (?:its|their|our) own,? (?:named |called |\\()?{name}',
      '(?:into|in) (?:an? )?new namespace,? (?:named |called )?{name}',
      '(?:(?:创建|新建|添加|定义|需要|准备|建立)(?:一个)?|(?:编写|写)一个)(?:新的?)?(?:命名空间|名称空间)~(?:名为|叫做?|[:,])?~{name}',
    ],
    (name = '') => on('Namespace', { name }),
  ],
]);
