package org.lemmata.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lemmata.ClaimText;
import org.lemmata.TheCorpus;
import org.lemmata.checking.Check;
import org.lemmata.checking.Finding;
import org.lemmata.claim.Profile;
import org.lemmata.checking.Progress;
import org.lemmata.checking.Settings;
import org.lemmata.checking.Study;
import org.lemmata.checking.journal.Journal;
import org.lemmata.checking.lint.Corpus;
import org.lemmata.claim.Claim;
import org.lemmata.claim.notation.Latex;
import org.lemmata.claim.notation.Typesetter;
import org.lemmata.reporting.evidence.EvidenceMaker;
import org.lemmata.reporting.evidence.Plots;
import org.lemmata.reporting.evidence.RunFile;
import org.lemmata.reporting.report.HtmlReport;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogType;

/** The page as a reader meets it: opened from disk, in a real browser. */
class ReportInBrowserTest {
  private static final String HOSTILE = "<script>document.title='owned'</script><img src=x "
      + "onerror=\"document.title='owned'\">";

  @TempDir
  static Path folder;
  private static ChromeDriver browser;
  private static String address;

  @BeforeAll
  static void openThePage() throws Exception {
    browser = Browser.start(true);
    Corpus corpus = TheCorpus.get();
    List<Claim> claims = new ArrayList<>(corpus.claims().values().stream()
        .filter(
            c -> c.id().matches("wm-(i[123]|p[134]|g).*|bf-20-(literal|box-corrected)|bsj-07-(depth|literal|main).*"
                + "|kh-a-t1-linear|kh-s1-euler-identity"))
        .toList());
    claims.add(new ClaimText().with("id", "hostile").with("title", "'" + HOSTILE.replace("'", "''") + "'")
        .with("statement", "'" + HOSTILE.replace("'", "''") + " $\\href{javascript:alert(1)}{x} \\unknown <b>$'")
        .claim());
    Settings settings = new Settings(Profile.QUICK, 1, 2, corpus.fixtures(), java.util.Set.of(Study.MUTATE),
        Journal.none());
    List<Finding> findings = new Check(new Settings(Profile.QUICK, 1, 2, corpus.fixtures()), Progress.silent())
        .run(claims);
    String page = new HtmlReport().render(
        new EvidenceMaker(settings).make(findings, corpus.unchecked(), Optional.empty(), false), Plots.of(findings),
        RunFile.of(findings, 2, 12, false, "", "0123abc"));
    address = Files.writeString(folder.resolve("report.html"), page).toUri().toString();
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.quit();
    }
  }

  @BeforeEach
  void reload() throws InterruptedException {
    resize(1440);
    Browser.open(browser, address);
  }

  private static void resize(int width) {
    browser.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
  }

  private static Object script(String code) {
    return browser.executeScript(code);
  }

  /** What a link with this address leads to. */
  private static void go(String hash) {
    script("location.hash = '" + hash + "'; dispatchEvent(new HashChangeEvent('hashchange'))");
  }

  /** The driver may return before the old page has gone, so the new one is told from it by a mark. */
  private static void refresh() {
    script("document.documentElement.dataset.old = 'old'");
    browser.navigate().refresh();
    Instant last = Instant.now().plusSeconds(120);
    while (!Boolean.TRUE.equals(script("return document.readyState === 'complete' && !!document.documentElement"
        + " && document.documentElement.className.indexOf('js') >= 0 && !document.documentElement.dataset.old"))) {
      assertThat(Instant.now()).as("the page is loaded again").isBefore(last);
    }
  }

  /** Each view once, so that its formulas are set; then all of them at once. */
  private static void showAll() {
    script("document.querySelectorAll('.view').forEach(v => { location.hash = v.id;"
        + " dispatchEvent(new HashChangeEvent('hashchange')); });"
        + "document.querySelectorAll('.off').forEach(v => v.classList.remove('off'));"
        + "document.querySelectorAll('details').forEach(d => d.open = true)");
  }

  private static List<String> shown(ChromeDriver page, String selector, String attribute) {
    return page.findElements(By.cssSelector(selector)).stream().filter(WebElement::isDisplayed)
        .map(e -> e.getAttribute(attribute)).toList();
  }

  private static long count(String selector) {
    return (Long) script("return document.querySelectorAll('" + selector + "').length");
  }

  @Test
  void theConsoleIsSilentAndNothingIsFetched() {
    showAll();
    script("window.scrollTo(0, document.body.scrollHeight)");
    assertThat(browser.manage().logs().get(LogType.BROWSER).getAll()).isEmpty();
    List<String> requests = browser.manage().logs().get(LogType.PERFORMANCE).getAll().stream().map(e -> e.getMessage())
        .filter(m -> m.contains("Network.requestWillBeSent\"")).filter(m -> !m.contains("\"url\":\"data:")).toList();
    assertThat(requests).isNotEmpty().allSatisfy(r -> assertThat(r).contains("\"url\":\"file:"));
  }

  @Test
  void formulasAreTypesetAndPicturesDrawn() {
    showAll();
    assertThat(count(".math")).isGreaterThan(30).isEqualTo(count(".math > .katex"));
    script("document.querySelectorAll('img').forEach(i => i.loading = 'eager')");
    browser.executeAsyncScript(
        "const done = arguments[0]; Promise.all([...document.images].map(i => i.decode())).then(() => done(true), e "
            + "=> done(String(e)))");
    assertThat(count("img")).isPositive();
    assertThat(script("return [...document.images].filter(i => i.naturalWidth < 100 || !i.alt).length")).isEqualTo(0L);
  }

  @Test
  void everyFormulaOfTheCorpusCanBeTypeset() {
    Typesetter typesetter = new Typesetter(new Latex());
    List<String> formulas = new ArrayList<>();
    for (Claim claim : TheCorpus.get().claims().values()) {
      claim.conclude().forEach(c -> formulas.add(typesetter.formula(c.formula().tree())));
      claim.assume().forEach(h -> formulas.add(typesetter.formula(h.that().tree())));
    }
    assertThat(formulas).hasSizeGreaterThan(300);
    assertThat(browser.executeScript(
        "return arguments[0].filter(f => { try { katex.renderToString(f, {throwOnError: true}); return false; } "
            + "catch (e) { return true; } })",
        formulas)).isEqualTo(List.of());
  }

  @Test
  void theFieldFindsClaims() {
    WebElement field = browser.findElement(By.id("find"));
    assertThat(field.isDisplayed()).isTrue();
    field.sendKeys("BALANCE wang2022early");
    assertThat(shown(browser, "#claims tbody a", "hash"))
        .contains("#wm-p3-balance").doesNotContain("#wm-i1-init-size", "#bsj-07-depth-two");
    assertThat(browser.findElement(By.id("found")).getText()).endsWith(" of " + count("article") + " claims");
    field.sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.DELETE);
    assertThat(count("#claims tr[hidden]")).isZero();
    field.sendKeys("no claim says this");
    assertThat(browser.findElement(By.id("found")).getText()).startsWith("0 of ");
  }

  /** What is chosen stands in the address, and the address chooses. */
  @Test
  void facetsNarrowDownAndAreLinks() {
    go("claims?paper=wang2022early&level=sampled");
    assertThat(shown(browser, "#claims tbody tr", "data-paper")).isNotEmpty().containsOnly("wang2022early");
    assertThat(shown(browser, "#claims tbody tr", "data-level")).containsOnly("sampled");
    browser.findElement(By.xpath("//select[@name='level']/option[.='enclosed']")).click();
    assertThat(browser.getCurrentUrl()).endsWith("#claims?paper=wang2022early&level=enclosed");
    assertThat(shown(browser, "#claims tbody tr", "data-level")).containsOnly("enclosed");
    go("front");
    WebElement link = browser.findElement(By.cssSelector(".levels li.refuted a"));
    long refuted = Long.parseLong(browser.findElement(By.cssSelector(".levels li.refuted b")).getText());
    link.click();
    assertThat(shown(browser, "#claims tbody tr", "data-level")).hasSize((int) refuted).containsOnly("refuted");
  }

  /** What somebody looks for may be made of the signs of an address. */
  @ParameterizedTest
  @ValueSource(strings = {"100%", "a&b=c", "x?y#z", "1 + 2", "%41"})
  void whatIsLookedForLastsInTheAddress(String words) {
    browser.findElement(By.id("find")).sendKeys(words);
    assertThat(shown(browser, ".view", "id")).containsExactly("claims");
    List<String> found = shown(browser, "#claims tbody a", "hash");
    assertThat(found).hasSizeLessThan((int) count("article"));
    refresh();
    assertThat(browser.findElement(By.id("find")).getAttribute("value")).isEqualTo(words);
    assertThat(shown(browser, "#claims tbody a", "hash")).isEqualTo(found);
    assertThat(shown(browser, ".view", "id")).containsExactly("claims");
  }

  @Test
  void columnsSort() {
    go("claims");
    WebElement mutants = browser.findElement(By.xpath("//*[@id='claims']//th[last()]/button"));
    mutants.click();
    WebElement margins = browser.findElement(By.xpath("//*[@id='claims']//th[last()-1]/button"));
    for (String order : List.of("ascending", "descending")) {
      margins.click();
      assertThat(browser.findElement(By.xpath("//*[@id='claims']//th[last()-1]")).getAttribute("aria-sort"))
          .isEqualTo(order);
      List<Double> values = shown(browser, "#claims td[data-key].mono", "data-key").stream()
          .filter(v -> !v.isEmpty()).map(Double::valueOf).toList();
      assertThat(values).hasSizeGreaterThan(5).isSortedAccordingTo(
          order.equals("ascending") ? Comparator.naturalOrder() : Comparator.reverseOrder());
    }
  }

  @Test
  void oneViewIsShownAndItsAddressLasts() {
    assertThat(shown(browser, ".view", "id")).containsExactly("front");
    go("wm-p3-balance");
    assertThat(shown(browser, ".view", "id")).containsExactly("wm-p3-balance");
    refresh();
    assertThat(shown(browser, ".view", "id")).containsExactly("wm-p3-balance");
    browser.findElement(By.cssSelector("#wm-p3-balance .trail a")).click();
    assertThat(shown(browser, ".view", "id")).containsExactly("wang2022early");
    go("errata");
    assertThat(shown(browser, ".view", "id")).containsExactly("findings");
    for (String nothing : List.of("no-such-claim", "%", "find", "?q=x")) {
      go("wm-p3-balance");
      go(nothing);
      assertThat(shown(browser, ".view", "id")).as(nothing).containsExactly("front");
    }
    go("");
    assertThat(shown(browser, ".view", "id")).containsExactly("front");
  }

  /** A source is printed with all its claims, and nothing else. */
  @Test
  void aPaperIsPrintedWhole() {
    go("wang2022early");
    browser.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
    try {
      assertThat(shown(browser, "article", "data-paper")).hasSizeGreaterThan(3).containsOnly("wang2022early");
      assertThat(shown(browser, "nav, .facets, button", "tagName")).isEmpty();
      String pdf = (String) browser.executeCdpCommand("Page.printToPDF", Map.of()).get("data");
      assertThat(new String(Base64.getDecoder().decode(pdf), StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
      assertThat(count(".printed .math:not(.set)")).isZero();
    } finally {
      browser.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));
    }
  }

  /** A Turkish i has another capital letter, and Arabic readers other digits. */
  @ParameterizedTest
  @ValueSource(strings = {"en-US", "tr-TR", "de-DE", "ar-EG"})
  void theSearchKnowsEveryLanguageOfTheReader(String language) throws Exception {
    ChromeDriver other = Browser.start(true, language);
    try {
      Browser.open(other, address);
      assertThat(other.executeScript("return navigator.language")).isEqualTo(language);
      other.findElement(By.id("find")).sendKeys("WM-I2-PAIRS");
      assertThat(shown(other, "#claims tbody a", "hash")).containsExactly("#wm-i2-pairs");
      assertThat(other.findElement(By.id("found")).getText()).isEqualTo("1 of " + count("article") + " claims");
      other.findElement(By.cssSelector("#claims a[href='#wm-i2-pairs']")).click();
      go("wm-i2-pairs");
      assertThat(other.findElement(By.id("wm-i2-pairs")).getText())
          .isEqualTo(browser.findElement(By.id("wm-i2-pairs")).getText());
    } finally {
      other.quit();
    }
  }

  @Test
  void theGraphLeadsToItsClaims() {
    showAll();
    assertThat(count("#graph .graph a")).isEqualTo(count("article"));
    assertThat(count(".graph a")).isEqualTo(2 * count("article"));
    assertThat(script(
        "return [...document.querySelectorAll('.graph a')].filter(a => "
            + "!document.getElementById(a.getAttribute('href').slice(1))).length"))
        .isEqualTo(0L);
    assertThat(script("return [...document.querySelectorAll('.graph a')].filter(a => [...a.querySelectorAll('text')]"
        + ".some(t => t.getBBox().width > a.querySelector('rect').getBBox().width)).map(a => a.textContent)"))
        .isEqualTo(List.of());
    script(
        "document.querySelector('.graph a[href=\"#wm-p3-balance\"]').dispatchEvent(new MouseEvent('click', {bubbles: "
            + "true, cancelable: true}))");
    assertThat(browser.getCurrentUrl()).endsWith("#wm-p3-balance");
  }

  @ParameterizedTest
  @ValueSource(ints = {360, 768, 1440})
  void textFitsTheWindow(int width) {
    resize(width);
    showAll();
    // What is wider than the window scrolls by itself.
    assertThat(script(
        "return [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1"
            + " && !e.closest('.wide, .statement, .also')).map(e => e.tagName + ' ' + e.className + ' ' + "
            + "e.textContent.slice(0, 60))"))
        .isEqualTo(List.of());
    assertThat(script("return document.documentElement.scrollWidth")).isEqualTo((long) width);
  }

  @Test
  void darkAndLightHaveTheirOwnColours() {
    String colours = "return getComputedStyle(document.body).backgroundColor + getComputedStyle(document.body).color";
    browser.executeCdpCommand("Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", "dark"))));
    Object dark = script(colours);
    browser.executeCdpCommand("Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", "light"))));
    assertThat(script(colours)).isNotEqualTo(dark);
  }

  @Test
  void theKeyboardReachesTheClaims() {
    browser.findElement(By.tagName("body")).sendKeys(Keys.TAB);
    assertThat(script("return document.activeElement.tagName")).isIn("A", "SUMMARY");
  }

  @Test
  void aHostileClaimDoesNothing() {
    assertThat(browser.getTitle()).isEqualTo("Lemmata: verification report");
    assertThat(
        count("#hostile img[src=\"x\"], #hostile b[onmouseover], #hostile a[href^=\"javascript\"], article script"))
        .isZero();
    go("hostile");
    assertThat(browser.findElement(By.id("hostile")).getText()).contains("<script>document.title='owned'</script>");
  }

  @Test
  void itReadsWithoutScripts() throws Exception {
    ChromeDriver plain = Browser.start(false);
    try {
      Browser.open(plain, address);
      assertThat(plain.findElement(By.id("find")).isDisplayed()).isFalse();
      assertThat(
          plain.findElements(By.cssSelector(".facets, .trail, button.print")).stream().filter(WebElement::isDisplayed))
          .isEmpty();
      assertThat(plain.findElement(By.id("wm-p3-balance")).getText()).contains("no violation in");
      assertThat(plain.findElement(By.cssSelector("#wm-p3-balance .statement")).isDisplayed()).isTrue();
    } finally {
      plain.quit();
    }
  }
}
