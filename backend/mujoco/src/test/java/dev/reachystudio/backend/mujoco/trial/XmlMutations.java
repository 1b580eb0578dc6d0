package dev.reachystudio.backend.mujoco.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes broken models of good ones; the same seed gives the same model. */
final class XmlMutations {

  private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])-?\\d+(?:\\.\\d+)?(?![\\w.])");
  private static final Pattern ATTRIBUTE = Pattern.compile(" [a-z]+=\"[^\"]*\"");
  private static final Pattern ELEMENT = Pattern.compile("<[a-z]+[^<>]*/>");
  private static final Pattern TAG = Pattern.compile("(?<=[< /])[a-z]+(?=[ />])");

  private static final String[] NUMBERS = {
    "0",
    "-1",
    "1e-300",
    "1e300",
    "nan",
    "inf",
    "-inf",
    "2147483647",
    "-2147483648",
    "1e10",
    "1e-9",
    "999999",
    "4294967296",
    "0x10",
    "1,5",
    "",
    "1 2 3 4 5 6 7 8 9 10 11 12"
  };

  private static final String[] TAGS = {
    "body",
    "joint",
    "freejoint",
    "geom",
    "site",
    "camera",
    "light",
    "mesh",
    "hfield",
    "texture",
    "material",
    "position",
    "motor",
    "general",
    "muscle",
    "tendon",
    "spatial",
    "fixed",
    "equality",
    "connect",
    "weld",
    "flexcomp",
    "composite",
    "replicate",
    "frame",
    "include",
    "attach",
    "sensor",
    "keyframe",
    "skin",
    "plugin",
    "pair",
    "exclude",
    "default",
    "option",
    "size",
    "compiler"
  };

  private static final String[] EXTRAS = {
    "<replicate count=\"2000\" euler=\"0 0 1\"><geom size=\"0.1\"/></replicate>",
    "<replicate count=\"-5\"><geom size=\"0.1\"/></replicate>",
    "<composite type=\"cable\" count=\"3 1 1\" size=\"1\"/>",
    "<flexcomp type=\"grid\" count=\"3 3 3\" spacing=\".1 .1 .1\" dim=\"3\" name=\"f\"/>",
    "<flexcomp type=\"grid\" count=\"300 300 300\" spacing=\"0 0 0\" dim=\"3\" name=\"f\"/>",
    "<include file=\"model.xml\"/>",
    "<body><freejoint/><body><freejoint/></body></body>",
    "<geom type=\"mesh\" mesh=\"nothing\"/>",
    "<geom type=\"hfield\" hfield=\"nothing\"/>",
    "<geom type=\"sdf\" mesh=\"wedge\"/>",
    "<camera mode=\"targetbody\" target=\"nothing\"/>",
    "<body mocap=\"true\"><joint/></body>",
    "<body><joint range=\"1 -1\" limited=\"true\"/><geom size=\"0\"/></body>"
  };

  private final SplittableRandom random;

  XmlMutations(long seed) {
    random = new SplittableRandom(seed);
  }

  /** A model that differs from a good one in one to eight places. */
  String of(String good) {
    String xml = good;
    int changes = 1 + random.nextInt(6);
    for (int i = 0; i < changes; i++) {
      xml = change(xml);
    }
    return xml;
  }

  private String change(String xml) {
    return switch (random.nextInt(20)) {
      case 0, 1, 2, 3, 4, 5, 6, 7 -> replace(xml, NUMBER, pick(NUMBERS));
      case 8, 9, 10 -> replace(xml, ATTRIBUTE, "");
      case 11, 12 -> replace(xml, ELEMENT, "");
      case 13 -> replace(xml, TAG, pick(TAGS));
      case 14, 15 -> copy(xml);
      case 16, 17 -> replace(xml, ELEMENT, pick(EXTRAS));
      case 18 -> random.nextInt(4) == 0 ? xml.substring(0, random.nextInt(xml.length() + 1)) : xml;
      default -> flip(xml);
    };
  }

  private String replace(String xml, Pattern pattern, String by) {
    List<int[]> places = places(xml, pattern);
    if (places.isEmpty()) {
      return xml;
    }
    int[] place = places.get(random.nextInt(places.size()));
    return xml.substring(0, place[0]) + by + xml.substring(place[1]);
  }

  private String copy(String xml) {
    List<int[]> places = places(xml, ELEMENT);
    if (places.isEmpty()) {
      return xml;
    }
    int[] from = places.get(random.nextInt(places.size()));
    int to = places.get(random.nextInt(places.size()))[0];
    return xml.substring(0, to) + xml.substring(from[0], from[1]) + xml.substring(to);
  }

  private String flip(String xml) {
    if (xml.isEmpty()) {
      return xml;
    }
    int at = random.nextInt(xml.length());
    return xml.substring(0, at) + (char) (1 + random.nextInt(255)) + xml.substring(at + 1);
  }

  private String pick(String[] from) {
    return from[random.nextInt(from.length)];
  }

  private static List<int[]> places(String xml, Pattern pattern) {
    List<int[]> places = new ArrayList<>();
    Matcher matcher = pattern.matcher(xml);
    while (matcher.find()) {
      places.add(new int[] {matcher.start(), matcher.end()});
    }
    return places;
  }
}
