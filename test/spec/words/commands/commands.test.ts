import { expect, test } from '@jest/globals';
import { withCommandsMade } from '../../../../src/spec/words/commands/commands.ts';
import { quoted } from '../../../../src/spec/words/given/given.ts';

function madeOf(words: string): readonly unknown[] {
  return quoted(withCommandsMade(words).words).documents;
}

const metadata = (name: string, rest: object = {}) => ({ name, ...rest });

test.each<readonly [string, object]>([
  [
    'kubectl run web --image=nginx:1.27 --port=80 -l app=web,env=prod --env=A=1 --restart=Never -o yaml --dry-run=client > pod.yaml',
    {
      kind: 'Pod',
      metadata: metadata('web', { labels: { app: 'web', env: 'prod' } }),
      spec: {
        restartPolicy: 'Never',
        containers: [
          {
            name: 'web',
            image: 'nginx:1.27',
            ports: [{ containerPort: 80 }],
            env: [{ name: 'A', value: '1' }],
          },
        ],
      },
    },
  ],
  [
    'k -n ci run box --image busybox --command -- sh -c "echo hi; sleep 5"',
    {
      metadata: metadata('box', { namespace: 'ci', labels: { run: 'box' } }),
      spec: { containers: [{ name: 'box', image: 'busybox', command: ['sh', '-c', 'echo hi; sleep 5'] }] },
    },
  ],
  [
    'kubectl run box --image=busybox -it --overrides=\'{"spec":{"nodeName":"n1"}}\' -- sh',
    { spec: { nodeName: 'n1', containers: [{ name: 'box', args: ['sh'], stdin: true, tty: true }] } },
  ],
  [
    'kubectl create deploy two --image=nginx --image=redis:7 -r 2',
    { spec: { replicas: 2, template: { spec: { containers: [{ name: 'nginx' }, { name: 'redis' }] } } } },
  ],
  [
    'kubectl create job pi --image=perl -- perl -wle "print 3"',
    { kind: 'Job', spec: { template: { spec: { containers: [{ command: ['perl', '-wle', 'print 3'] }] } } } },
  ],
  [
    'kubectl create cronjob tick --image=busybox --schedule="*/5 * * * *" -- date',
    {
      spec: {
        schedule: '*/5 * * * *',
        jobTemplate: {
          spec: { template: { spec: { restartPolicy: 'OnFailure', containers: [{ command: ['date'] }] } } },
        },
      },
    },
  ],
  [
    'kubectl create configmap app --from-literal=a=1 --from-literal=b=x=y',
    { kind: 'ConfigMap', metadata: metadata('app'), data: { a: '1', b: 'x=y' } },
  ],
  [
    'kubectl create secret generic db --from-literal=user=admin',
    { kind: 'Secret', type: 'Opaque', stringData: { user: 'admin' } },
  ],
  [
    'kubectl create secret docker-registry reg --docker-server=r.io --docker-username=u --docker-password=p',
    { type: 'kubernetes.io/dockerconfigjson' },
  ],
  [
    'kubectl create role r --verb=get,list --resource=deploy,pods,deployments.apps/scale --resource-name=x',
    {
      rules: [
        {
          apiGroups: ['apps'],
          resources: ['deployments', 'deployments/scale'],
          resourceNames: ['x'],
          verbs: ['get', 'list'],
        },
        { apiGroups: [''], resources: ['pods'], resourceNames: ['x'], verbs: ['get', 'list'] },
      ],
    },
  ],
  [
    'kubectl create clusterrole r --verb=get --non-resource-url=/metrics',
    { kind: 'ClusterRole', rules: [{ nonResourceURLs: ['/metrics'], verbs: ['get'] }] },
  ],
  [
    'kubectl create rolebinding b --clusterrole=view --user=jane --group=dev --serviceaccount=ci:bot -n ci',
    {
      metadata: metadata('b', { namespace: 'ci' }),
      subjects: [
        { kind: 'User', name: 'jane' },
        { kind: 'Group', name: 'dev' },
        { kind: 'ServiceAccount', name: 'bot', namespace: 'ci' },
      ],
      roleRef: { kind: 'ClusterRole', name: 'view' },
    },
  ],
  ['kubectl create sa bot -n ci', { kind: 'ServiceAccount', metadata: metadata('bot', { namespace: 'ci' }) }],
  ['kubectl create ns ci', { kind: 'Namespace', metadata: metadata('ci') }],
  [
    'kubectl create quota q --hard=cpu=1,pods=2 --scopes=BestEffort',
    { kind: 'ResourceQuota', spec: { hard: { cpu: '1', pods: '2' }, scopes: ['BestEffort'] } },
  ],
  [
    'kubectl create pdb p --selector=app=web --min-available=50%',
    { spec: { minAvailable: '50%', selector: { matchLabels: { app: 'web' } } } },
  ],
  [
    'kubectl create priorityclass high --value=1000 --description="high priority"',
    { kind: 'PriorityClass', value: 1000, description: 'high priority' },
  ],
  [
    'kubectl create ingress i --class=nginx --rule="a.io/x=s1:8080,tls=cert" --rule="a.io/y*=s2:http"',
    {
      spec: {
        ingressClassName: 'nginx',
        tls: [{ hosts: ['a.io'], secretName: 'cert' }],
        rules: [
          {
            host: 'a.io',
            http: {
              paths: [
                {
                  path: '/x',
                  pathType: 'Exact',
                  backend: { service: { name: 's1', port: { number: 8080 } } },
                },
                {
                  path: '/y',
                  pathType: 'Prefix',
                  backend: { service: { name: 's2', port: { name: 'http' } } },
                },
              ],
            },
          },
        ],
      },
    },
  ],
  [
    'kubectl create service nodeport s --tcp=80:8080 --node-port=30080',
    {
      spec: {
        type: 'NodePort',
        selector: { app: 's' },
        ports: [{ port: 80, targetPort: 8080, nodePort: 30080 }],
      },
    },
  ],
  [
    'kubectl create svc externalname s --external-name db.example.com',
    { spec: { type: 'ExternalName', externalName: 'db.example.com' } },
  ],
  [
    'kubectl expose deploy/web --port=80 --target-port=8080 --type=NodePort --name=front',
    {
      metadata: metadata('front'),
      spec: { type: 'NodePort', selector: { app: 'web' }, ports: [{ port: 80, targetPort: 8080 }] },
    },
  ],
  [
    'kubectl autoscale deployment web --min=2 --max=5 --cpu-percent=80',
    {
      kind: 'HorizontalPodAutoscaler',
      spec: { scaleTargetRef: { kind: 'Deployment', name: 'web' }, minReplicas: 2, maxReplicas: 5 },
    },
  ],
])('%s', (command, expected) => {
  expect(madeOf(command)).toMatchObject([expected]);
});

test('later commands change and expose what earlier ones made', () => {
  const words = [
    '$ kubectl create deployment web --image=nginx:1.26 -n prod',
    'kubectl set image deployment/web nginx=nginx:1.27',
    'kubectl set resources deploy web --limits=cpu=200m',
    'kubectl set env deploy/web STAGE=live',
    'kubectl scale --replicas=3 deployment/web',
    'kubectl label deploy web team=blue',
    'kubectl annotate deploy web owner=ops',
    'kubectl expose deployment web --port 80',
  ].join('\n');
  expect(madeOf(words)).toMatchObject([
    {
      metadata: { namespace: 'prod', labels: { app: 'web', team: 'blue' }, annotations: { owner: 'ops' } },
      spec: {
        replicas: 3,
        template: {
          spec: {
            containers: [
              {
                image: 'nginx:1.27',
                resources: { limits: { cpu: '200m' } },
                env: [{ name: 'STAGE', value: 'live' }],
              },
            ],
          },
        },
      },
    },
    { kind: 'Service', metadata: { name: 'web', namespace: 'prod' }, spec: { selector: { app: 'web' } } },
  ]);
});

test.each<readonly [string, string | RegExp]>([
  ['Write kubectl create ns shop, and a quota', 'Write the Namespace shop, and a quota'],
  ['like `kubectl run web --image=nginx` does', 'like the Pod web does'],
  ['k run web --image=nginx –port=80 and a Service', 'the Pod web and a Service'],
  ['an Ingress equivalent to `kubectl create ingress i --rule="/=s:80"`', /^the Ingress i/u],
  ['kubectl create cm app --from-file=app.conf', 'the ConfigMap app --from-file=app.conf'],
])('%s: what stands around it stays', (written, words) => {
  expect(withCommandsMade(written).words).toMatch(words);
});

test.each([
  'kubectl apply -f web.yaml',
  'kubectl get pods',
  'kubectl create -f web.yaml',
  'kubectl label nodes n1 disk=ssd',
  'run kubectl in a pod',
])('%s says nothing of what should exist', (words) => {
  expect(withCommandsMade(words)).toEqual({ words, rows: [] });
});
