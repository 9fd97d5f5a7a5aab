export { advance, markOf, refreshed, type Turn, type WalkEvent, type WalkInput } from './advance';
export { begin, type WalkRequest } from './begin';
export { exampleDeployment } from './example-deployment';
export { compare, type Outcome, type Shown } from './expectation';
export { openSides } from './open-sides';
export { bookOf, sceneOf, type WalkScene, type WalkTools } from './scene';
export { keyOf, Mark, Place, Walk } from './state';
