/** One rule or limit in plain words. `id` is the same in every language and serves as an anchor. */
export interface MethodsSection {
  readonly id: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
}

export interface MethodsText {
  readonly sections: readonly MethodsSection[];
}
