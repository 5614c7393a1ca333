package org.lemmata.dynamics.tube;

/** Why there is no tube. */
public enum Obstacle {
  NETWORK("descents have tubes for two layers whose activation has a kink"),
  LOSS("tubes are not made for a loss that is not convex"),
  DYNAMICS("tubes are not made for runs of this kind"),
  DESCRIPTION("a problem is described by numbers that are not known exactly"),
  SEARCH("a point found by a search is not proved to be the best one"),
  ESTIMATE("a quantity has an estimated error"),
  KINK("the curve comes to a kink, and only two layers have tubes there"),
  BRANCHING("the flow may branch"),
  ZERO("the incoming weights of a neuron vanish"),
  WIDE("the bound on the distance has grown beyond use"),
  UNDECIDED("an enclosure decides neither way"),
  UNDEFINED("a quantity has no value by enclosures alone"),
  LONG("the run takes too many steps for so many weights"),
  STUCK("the curve does not get past a kink");

  private final String why;

  Obstacle(String why) {
    this.why = why;
  }

  public String why() {
    return why;
  }
}
