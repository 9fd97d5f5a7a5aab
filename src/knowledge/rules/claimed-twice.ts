/** What an entry claims for itself, and where it says so. */
export interface Claim {
  id: string;
  path: string;
  value: string | number;
}

/** The claims that another entry has made before, with its id. */
export function claimedTwice(claims: readonly Claim[]): (Claim & { by: string })[] {
  const owners = new Map<string | number, string>();
  return claims.flatMap((claim) => {
    const by = owners.get(claim.value);
    owners.set(claim.value, claim.id);
    return by === undefined ? [] : [{ ...claim, by }];
  });
}
