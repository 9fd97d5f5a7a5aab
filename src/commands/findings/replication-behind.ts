import { property, truth } from '../output';
import type { Rule } from '../rule';

/** A replica that has not got the change yet does not know what was set up. */
export const replicationBehind: Rule = {
  id: 'replication-behind',
  severity: 'error',
  sources: ['seed-002', 'ps-get-csmanagementstorereplicationstatus'],
  examples: {
    wrong: [
      'UpToDate           : True\nReplicaFqdn        : fe01.fabrik.de\nLastStatusReport   : 11/21/2026 9:02:11 AM\n\nUpToDate           : False\nReplicaFqdn        : edge01.fabrik.de\nLastStatusReport   : 11/20/2026 6:40:02 PM',
      'UpToDate ReplicaFqdn\n-------- -----------\n    True fe01.fabrik.de\n   False edge.fabrik.de',
      'UpToDate : False',
      'UpToDate : Vrai\nReplicaFqdn : fe01.fabrik.fr\nUpToDate : Faux\nReplicaFqdn : edge.fabrik.fr',
    ],
    right: [
      'UpToDate ReplicaFqdn\n-------- -----------\n    True fe01.fabrik.de\n    True edge.fabrik.de',
      'UpToDate : Vrai\nReplicaFqdn : fe01.fabrik.fr',
    ],
  },
  check({ outputs }) {
    const late = outputs
      .flatMap(({ records }) => records)
      .filter((record) => truth(property(record, 'UpToDate')) === false);
    if (late.length === 0) return [];
    const replicas = late.flatMap((record) => property(record, 'ReplicaFqdn') || []);
    const edge = replicas.some((name) => /edge/i.test(name));
    return [
      {
        variant: replicas.length === 0 ? 'unnamed' : edge ? 'edge' : 'message',
        values: { replicas },
        remedy: 'Invoke-CsManagementStoreReplication',
      },
    ];
  },
};
