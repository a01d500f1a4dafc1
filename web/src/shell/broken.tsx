/** Catches what a view throws, so that the header and everything else stay usable. */
import { Component, type ReactNode } from "react";

import { Problem } from "../api/ask";
import { asProblem } from "../api/use_answer";
import { Trouble } from "../parts/states";
import { isMissing, reload } from "./missing";

const UNREACHABLE = new Problem(0, "unreachable", "", "");

interface State {
  error: unknown;
}

export class Broken extends Component<{ children: ReactNode }, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error };
  }

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children;
    if (isMissing(this.state.error)) return <Trouble problem={UNREACHABLE} again={reload} />;
    return (
      <Trouble problem={asProblem(this.state.error)} again={() => this.setState({ error: null })} />
    );
  }
}
