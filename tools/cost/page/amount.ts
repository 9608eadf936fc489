/** How amounts are written. */

/** Cents are enough. */
export function usd(amount: number): string {
  return `$${amount.toLocaleString("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`;
}

/** @param share 0 to 1. */
export function percent(share: number): string {
  return `${(share * 100).toFixed(0)} %`;
}

/** With its thousands set off. */
export function count(amount: number): string {
  return amount.toLocaleString("en-US");
}
