/** A text in both languages of the product: for names that are data and not part of a screen. */
export interface Words {
  readonly nl: string;
  readonly en: string;
}
