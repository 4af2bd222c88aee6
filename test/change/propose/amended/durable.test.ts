import { expect, test } from '@jest/globals';
import { withAmended } from '../../../../src/change/propose/amended/amended.ts';
import { quoted } from '../../../../src/spec/words/given/given.ts';

const run =
  'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: gallery\n  namespace: web\nspec:\n  selector:\n    matchLabels:\n      app: gallery\n  template:\n    metadata:\n      labels:\n        app: gallery\n    spec:\n      containers:\n      - name: gallery\n        image: acme/gallery:1\n        volumeMounts:\n        - name: scratch\n          mountPath: /scratch\n      volumes:\n      - name: scratch\n        emptyDir: {}\n';

function amended(words: string) {
  const made = withAmended(`${words}\n\`\`\`yaml\n${run}\`\`\`\n`);
  const { words: left, documents } = quoted(made.words);
  return { left: left.trim(), text: JSON.stringify(documents) };
}

const photos =
  '"kind":"PersistentVolumeClaim","metadata":{"name":"photos","namespace":"web"},"spec":{"accessModes":["ReadWriteMany"],"storageClassName":"cephfs","resources":{"requests":{"storage":"50Gi"}}}';
const kept =
  '"volumes":[{"name":"scratch","emptyDir":{}},{"name":"photos","persistentVolumeClaim":{"claimName":"photos"}}]';
const seen = '{"name":"photos","mountPath":"/app/photos"}';

test.each([
  'The photos under /app/photos must outlive the pod. Add a 50Gi PVC named photos with access mode RWX and storage class cephfs, and mount it there.',
  'add pvc photos (RWX 50Gi cephfs, same ns) mounted at /app/photos, volume name photos, keep scratch vol. need both objects',
  'Photos get lost whenever the pod is restarted. Change the Deployment so that /app/photos is on persistent storage: create a claim `photos` in its namespace (ReadWriteMany, 50Gi, storage class cephfs) and use it as a volume with the same name. The scratch volume must remain.',
  'Produce (a) a PersistentVolumeClaim in the same namespace called photos, class cephfs, 50Gi, access mode ReadWriteMany and (b) the Deployment itself, complemented by a volume `photos` made from this claim and mounted at /app/photos in addition to the existing one.',
  '给这个 Deployment 增加持久化存储：PVC photos，50Gi，访问模式 ReadWriteMany，存储类 cephfs，挂载到 /app/photos。',
  '请修改这个 Deployment，把 /app/photos 放到持久存储上：在它的命名空间里创建 PVC photos（ReadWriteMany，50Gi，存储类 cephfs），并以同名的卷挂载，原有的 scratch 卷要保留。',
])('a claim beside what is there: %s', (words) => {
  const { left, text } = amended(words);
  for (const part of [photos, kept, seen]) expect(text).toContain(part);
  expect(left).toBe('');
});

test.each([
  'The scratch directory is an emptyDir, so everything is gone after a reschedule. Replace it by a PersistentVolumeClaim `scratch-claim` (20Gi, ReadWriteOnce) that has to be created too; the mount stays where it is.',
  'swap emptyDir scratch for pvc scratch-claim 20Gi RWO, give me both',
  'Please make the storage durable. Its volume `scratch` should be backed by a claim named scratch-claim, which I don’t have yet: 20Gi, one node writes (ReadWriteOnce).',
  '把卷 scratch 从 emptyDir 换成 PVC scratch-claim（20Gi，ReadWriteOnce），并写出这个 PVC。',
])('a claim instead of what is fleeting: %s', (words) => {
  const { text } = amended(words);
  expect(text).toContain(
    '"volumes":[{"name":"scratch","persistentVolumeClaim":{"claimName":"scratch-claim"}}]',
  );
  expect(text).toContain('"resources":{"requests":{"storage":"20Gi"}}');
});

test('what is only to be read is mounted so', () => {
  expect(amended('Add a PVC called photos with 50Gi and mount it read-only at /app/photos.').text).toContain(
    '{"name":"photos","mountPath":"/app/photos","readOnly":true}',
  );
});

test('a claim that is there is not made again', () => {
  expect(amended('Mount the existing claim photos at /app/photos.').text).not.toContain('"resources"');
});
