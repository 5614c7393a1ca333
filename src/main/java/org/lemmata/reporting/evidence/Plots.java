package org.lemmata.reporting.evidence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lemmata.checking.Finding;

/** The content of {@code plots.json}: pictures by claim id. */
public record Plots(Map<String, List<Finding.Picture>> claims) {

  public Plots {
    claims.keySet().forEach(Form::id);
  }

  public static Plots of(List<Finding> findings) {
    Map<String, List<Finding.Picture>> pictures = new LinkedHashMap<>();
    findings.forEach(f -> pictures.put(f.claim().id(), f.pictures()));
    return new Plots(pictures);
  }
}
