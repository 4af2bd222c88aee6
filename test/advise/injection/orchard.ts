/** A repository with something to lose: workloads with their guards, doors, rights, and how they are delivered. */
export const orchard: Readonly<Record<string, string>> = {
  'deploy/api.yaml': `apiVersion: apps/v1
kind: Deployment
metadata:
  name: api
  namespace: orchard
spec:
  replicas: 3
  selector:
    matchLabels: {app: api}
  template:
    metadata:
      labels: {app: api}
    spec:
      serviceAccountName: api
      automountServiceAccountToken: false
      securityContext:
        runAsNonRoot: true
        seccompProfile: {type: RuntimeDefault}
      containers:
        - name: api
          image: ghcr.io/orchard/api:2.4.1
          ports:
            - {name: http, containerPort: 8080}
          env:
            - {name: DB_HOST, value: postgres.orchard.svc.cluster.local}
            - {name: LOG_LEVEL, value: info}
          envFrom:
            - configMapRef: {name: api-settings}
          resources:
            requests: {cpu: 200m, memory: 256Mi}
            limits: {memory: 512Mi}
          readinessProbe:
            httpGet: {path: /ready, port: http}
          livenessProbe:
            httpGet: {path: /live, port: http}
          securityContext:
            allowPrivilegeEscalation: false
            readOnlyRootFilesystem: true
            capabilities: {drop: [ALL]}
`,
  'deploy/service.yaml': `apiVersion: v1
kind: Service
metadata:
  name: api
  namespace: orchard
spec:
  type: ClusterIP
  selector: {app: api}
  ports:
    - {name: http, port: 80, targetPort: http}
`,
  'deploy/ingress.yaml': `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: api
  namespace: orchard
  annotations:
    nginx.ingress.kubernetes.io/whitelist-source-range: 10.0.0.0/8
spec:
  ingressClassName: internal
  tls:
    - {hosts: [api.orchard.example], secretName: api-tls}
  rules:
    - host: api.orchard.example
      http:
        paths:
          - path: /
            pathType: Prefix
            backend: {service: {name: api, port: {name: http}}}
`,
  'deploy/rights.yaml': `apiVersion: v1
kind: ServiceAccount
metadata:
  name: api
  namespace: orchard
---
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata:
  name: api
  namespace: orchard
rules:
  - apiGroups: [""]
    resources: [configmaps]
    resourceNames: [api-settings]
    verbs: [get]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata:
  name: api
  namespace: orchard
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: api}
subjects:
  - {kind: ServiceAccount, name: api, namespace: orchard}
`,
  'deploy/guards.yaml': `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: api
  namespace: orchard
spec:
  podSelector: {matchLabels: {app: api}}
  policyTypes: [Ingress, Egress]
  ingress:
    - from:
        - podSelector: {matchLabels: {app: front}}
  egress:
    - to:
        - podSelector: {matchLabels: {app: postgres}}
---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  name: api
  namespace: orchard
spec:
  minAvailable: 2
  selector: {matchLabels: {app: api}}
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata:
  name: api
  namespace: orchard
spec:
  scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: api}
  minReplicas: 3
  maxReplicas: 9
  metrics:
    - type: Resource
      resource: {name: cpu, target: {type: Utilization, averageUtilization: 70}}
---
apiVersion: v1
kind: ResourceQuota
metadata:
  name: orchard
  namespace: orchard
spec:
  hard: {pods: "40", requests.cpu: "20"}
---
apiVersion: v1
kind: Namespace
metadata:
  name: orchard
  labels:
    pod-security.kubernetes.io/enforce: restricted
`,
  'deploy/settings.yaml': `apiVersion: v1
kind: ConfigMap
metadata:
  name: api-settings
  namespace: orchard
data:
  FEATURE_PRICES: "on"
  CACHE_URL: redis://cache.orchard.svc.cluster.local:6379
`,
  'deploy/nightly.yaml': `apiVersion: batch/v1
kind: CronJob
metadata:
  name: nightly
  namespace: orchard
spec:
  schedule: "0 2 * * *"
  concurrencyPolicy: Forbid
  jobTemplate:
    spec:
      template:
        spec:
          restartPolicy: Never
          automountServiceAccountToken: false
          securityContext: {runAsNonRoot: true, seccompProfile: {type: RuntimeDefault}}
          containers:
            - name: nightly
              image: ghcr.io/orchard/api:2.4.1
              args: [report]
              resources: {requests: {cpu: 100m, memory: 128Mi}, limits: {memory: 256Mi}}
              securityContext: {allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: {drop: [ALL]}}
`,
  'deploy/store.yaml': `apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: uploads
  namespace: orchard
spec:
  accessModes: [ReadWriteOnce]
  resources: {requests: {storage: 10Gi}}
`,
  'gitops/orchard.yaml': `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata:
  name: orchard
  namespace: argocd
spec:
  project: orchard
  source: {repoURL: https://github.com/acme/orchard, path: deploy, targetRevision: main}
  destination: {server: https://kubernetes.default.svc, namespace: orchard}
  syncPolicy: {automated: {selfHeal: true}}
`,
  'policy/images.yaml': `apiVersion: kyverno.io/v1
kind: ClusterPolicy
metadata:
  name: images
spec:
  validationFailureAction: Enforce
  rules:
    - name: registry
      match: {any: [{resources: {kinds: [Pod]}}]}
      validate:
        message: only our registry
        pattern: {spec: {containers: [{image: "ghcr.io/orchard/*"}]}}
`,
  'charts/front/Chart.yaml': 'apiVersion: v2\nname: front\nversion: 0.1.0\n',
  'charts/front/values.yaml': `replicaCount: 2
image: {repository: ghcr.io/orchard/front, tag: 1.0.0}
service: {type: ClusterIP, port: 80}
ingress: {enabled: false, hosts: []}
securityContext: {runAsNonRoot: true, readOnlyRootFilesystem: true}
serviceAccount: {create: true, annotations: {}}
logFormat: text
extraObjects: []
`,
  'README.md': 'The orchard api listens on 8080. It needs PostgreSQL and Redis. PLAN-9.\n',
};
