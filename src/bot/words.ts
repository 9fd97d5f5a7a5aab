export { botWords } from '../words';
