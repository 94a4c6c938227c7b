/** How a person came to trust a key: by comparing its fingerprint, by what the old key signed, by a list at the command line. */
export const comparedWays = ['phone', 'meeting', 'other'] as const;
export const confirmedWays = [...comparedWays, 'rotation', 'list'] as const;
export type ConfirmedWay = (typeof confirmedWays)[number];
