import { givenAs } from '../bind';
import { callsOf, type Rule } from '../rule';

/** A preview is not the photo yet: a second command with -Save makes it so. */
export const photoPreview: Rule = {
  id: 'photo-preview',
  severity: 'info',
  sources: ['ps-set-userphoto', 'photos-2018'],
  examples: {
    wrong: ['Set-UserPhoto -Identity "Ken Myer" -PictureData $photo -Preview -Confirm:$False'],
    right: [
      'Set-UserPhoto -Identity "Ken Myer" -PictureData $photo -Confirm:$False',
      'Set-UserPhoto -Identity "Ken Myer" -PictureData $photo -Preview -Confirm:$False\nSet-UserPhoto -Identity "Ken Myer" -Save -Confirm:$False',
    ],
  },
  check(context) {
    const calls = callsOf(context, 'Set-UserPhoto');
    if (calls.some((bound) => givenAs(bound, 'Save'))) return [];
    return calls
      .filter((bound) => givenAs(bound, 'Preview') && givenAs(bound, 'PictureData'))
      .map(({ statement }) => ({ statement }));
  },
};
