/** The floor: the smallest bot there is, that of the SDK's first sample. */
import { serve } from './listen';

serve(async (turn) => {
  if (turn.activity.type === 'message') await turn.sendActivity(`Echo: ${turn.activity.text ?? ''}`);
});
