import * as migration_0001_initial from './0001_initial';
import * as migration_0002_api_and_consumers from './0002_api_and_consumers';
import * as migration_0003_approval_and_distribution from './0003_approval_and_distribution';
import * as migration_0004_plan_promises from './0004_plan_promises';

export const migrations = [
  {
    up: migration_0001_initial.up,
    down: migration_0001_initial.down,
    name: '0001_initial',
  },
  {
    up: migration_0002_api_and_consumers.up,
    down: migration_0002_api_and_consumers.down,
    name: '0002_api_and_consumers',
  },
  {
    up: migration_0003_approval_and_distribution.up,
    down: migration_0003_approval_and_distribution.down,
    name: '0003_approval_and_distribution',
  },
  {
    up: migration_0004_plan_promises.up,
    down: migration_0004_plan_promises.down,
    name: '0004_plan_promises'
  },
];
