package dev.reachystudio.render.model.urdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.reachystudio.assets.description.BuiltInDescription;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrdfReaderTest {

  @Test
  void linksJointsAndVisualsAreRead() throws Exception {
    RobotDescription robot =
        UrdfReader.read(
            """
            <?xml version="1.0"?>
            <robot name="arm" xmlns:xacro="http://example.org/xacro">
              <material name="blue"><color rgba="0 0 1 0.5"/></material>
              <link name="base">
                <inertial><mass value="1"/></inertial>
                <visual name="plate">
                  <origin xyz="1 2 3" rpy="0 0 1.5707963267948966"/>
                  <geometry><box size="0.1 0.2 0.3"/></geometry>
                  <material name="blue"/>
                </visual>
                <visual><geometry><mesh filename="package://assets/a.stl" scale="1 2 -3"/></geometry></visual>
              </link>
              <link name="upper">
                <visual><geometry><cylinder radius="0.1" length="0.5"/></geometry></visual>
                <visual><geometry><sphere radius="0.2"/></geometry></visual>
              </link>
              <joint name="elbow" type="revolute">
                <parent link="base"/><child link="upper"/>
                <axis xyz="0 3 4"/>
                <limit lower="-1" upper="2" effort="1" velocity="1"/>
              </joint>
              <transmission name="t"/>
              <gazebo/>
            </robot>
            """);

    assertThat(robot.name()).isEqualTo("arm");
    assertThat(robot.warnings()).isEmpty();
    assertThat(robot.links()).extracting(Link::name).containsExactly("base", "upper");
    Visual plate = robot.links().getFirst().visuals().getFirst();
    assertThat(plate.name()).isEqualTo("plate");
    assertThat(plate.geometry()).isEqualTo(new Geometry.Box(0.1, 0.2, 0.3));
    assertThat(plate.material()).isEqualTo(new Material("blue", new Rgba(0, 0, 1, 0.5)));
    assertThat(plate.linkFromVisual().xM()).isEqualTo(1);
    assertThat(plate.linkFromVisual().r10()).isCloseTo(1, within(1e-12));
    assertThat(robot.links().getFirst().visuals().get(1).geometry())
        .isEqualTo(new Geometry.Mesh("package://assets/a.stl", 1, 2, -3));
    assertThat(robot.links().get(1).visuals())
        .extracting(Visual::geometry)
        .containsExactly(new Geometry.Cylinder(0.1, 0.5), new Geometry.Sphere(0.2));
    Joint elbow = robot.joints().getFirst();
    assertThat(elbow.type()).isEqualTo(JointType.REVOLUTE);
    assertThat(elbow.axisY()).isCloseTo(0.6, within(1e-12));
    assertThat(elbow.axisZ()).isCloseTo(0.8, within(1e-12));
    assertThat(elbow.lower()).isEqualTo(-1);
    assertThat(elbow.upper()).isEqualTo(2);
  }

  @Test
  void allJointTypesAreRead() throws Exception {
    StringBuilder text = new StringBuilder("<robot name='r'><link name='l0'/>");
    int number = 0;
    for (JointType type : JointType.values()) {
      String word = type.name().toLowerCase(java.util.Locale.ROOT);
      text.append(
          "<link name='l%d'/><joint name='%s' type='%s'><parent link='l%d'/><child link='l%d'/></joint>"
              .formatted(number + 1, word, word, number, number + 1));
      number++;
    }
    RobotDescription robot = UrdfReader.read(text + "</robot>");
    assertThat(robot.joints()).extracting(Joint::type).containsExactly(JointType.values());
    assertThat(robot.warnings()).hasSize(2).anyMatch(warning -> warning.contains("planar"));
  }

  @Test
  void aMimicIsReadAndOneOfAnUnknownJointIsAWarning() throws Exception {
    RobotDescription robot =
        UrdfReader.read(
            """
            <robot name='r'><link name='a'/><link name='b'/><link name='c'/>
            <joint name='j' type='continuous'><parent link='a'/><child link='b'/>
              <mimic joint='k' multiplier='2' offset='0.5'/></joint>
            <joint name='k' type='continuous'><parent link='a'/><child link='c'/>
              <mimic joint='ghost'/></joint></robot>
            """);
    assertThat(robot.joints().getFirst().mimic()).contains(new Joint.Mimic("k", 2, 0.5));
    assertThat(robot.warnings()).singleElement().asString().contains("'k'").contains("'ghost'");
  }

  @Test
  void aColourNamedBeforeItIsDefinedIsFound() throws Exception {
    RobotDescription robot =
        UrdfReader.read(
            """
            <robot name='r'><link name='a'><visual><geometry><sphere radius='1'/></geometry>
            <material name='later'/></visual></link>
            <material name='later'><color rgba='1 0 0 1'/></material></robot>
            """);
    assertThat(robot.links().getFirst().visuals().getFirst().material().color())
        .isEqualTo(new Rgba(1, 0, 0, 1));
  }

  @Test
  void anUnknownColourIsAWarningAndTheRestIsShown() throws Exception {
    RobotDescription robot =
        UrdfReader.read(
            """
            <robot name='r'><link name='a'><visual><geometry><sphere radius='1'/></geometry>
            <material name='nowhere'/></visual></link></robot>
            """);
    assertThat(robot.warnings()).singleElement().asString().contains("nowhere").contains("'a'");
  }

  @ParameterizedTest
  @ValueSource(ints = {300, 600, 2_000, 9_000})
  void aDescriptionThatIsCutOffSaysWhere(int length) {
    String whole = new BuiltInDescription().urdf();
    assertThatThrownBy(() -> UrdfReader.read(whole.substring(0, length)))
        .isInstanceOf(UrdfException.class)
        .hasMessageMatching("line \\d+: the XML is cut off or damaged inside .+");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <link/>                                                       | link has no attribute 'name'
          <link name='a'/>                                              | exists twice
          <joint name='j' type='fixed'><child link='a'/></joint>        | joint 'j' has no <parent>
          <joint name='j' type='fixed'><parent link='x'/><child link='a'/></joint> | names the parent link 'x', which does not exist
          <joint name='j' type='hinge'><parent link='a'/><child link='a'/></joint> | unknown type 'hinge'
          <joint name='j' type='fixed'><origin rpy='1 2'/><parent link='a'/><child link='a'/></joint> | joint 'j' > origin attribute 'rpy' has 2 numbers
          <joint name='j' type='fixed'><origin xyz='1 2 x'/><parent link='a'/><child link='a'/></joint> | "x" is not a number
          <joint name='j' type='fixed'><origin xyz='1 2 NaN'/><parent link='a'/><child link='a'/></joint> | "NaN" is not a number
          <joint name='j' type='revolute'><axis xyz='0 0 0'/><parent link='a'/><child link='a'/></joint> | axis of length 0
          <link name='b'><visual><geometry/></visual></link>            | has no mesh, box, cylinder or sphere
          <link name='b'><visual/></link>                               | has no <geometry>
          <link name='b'><visual><geometry><sphere radius='-1'/></geometry></visual></link> | has to be above 0
          <link name='b'><visual><geometry><mesh/></geometry></visual></link> | has no attribute 'filename'
          <joint name='j' type='fixed'><parent link='a'/><child link='a'/></joint> | form a circle
          """)
  void whatIsWrongIsSaidWithItsPlace(String part, String message) {
    assertThatThrownBy(
            () -> UrdfReader.read("<robot name='r'><link name='a'/>" + part + "</robot>"))
        .isInstanceOf(UrdfException.class)
        .hasMessageContaining(message);
  }

  @Test
  void aLinkWithTwoParentsIsRefused() {
    assertThatThrownBy(
            () ->
                UrdfReader.read(
                    """
                    <robot name='r'><link name='a'/><link name='b'/><link name='c'/>
                    <joint name='j' type='fixed'><parent link='a'/><child link='c'/></joint>
                    <joint name='k' type='fixed'><parent link='b'/><child link='c'/></joint></robot>
                    """))
        .hasMessageContaining("link 'c' hangs on two joints, 'j' and 'k'");
  }

  @Test
  void entitiesFromOutsideAreNotRead() {
    assertThatThrownBy(
            () ->
                UrdfReader.read(
                    """
                    <!DOCTYPE robot [<!ENTITY x SYSTEM "file:///etc/hostname">]>
                    <robot name='r'><link name='&x;'/></robot>
                    """))
        .isInstanceOf(UrdfException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                     | not an XML file
          hello                  | not an XML file
          <html/>                | outermost element is <html>
          <robot name='r'/>      | has no links
          """)
  void whatIsNoDescriptionIsCalledSo(String text, String message) {
    assertThatThrownBy(() -> UrdfReader.read(text))
        .isInstanceOf(UrdfException.class)
        .hasMessageContaining(message);
  }

  @Property(tries = 50)
  void anyCutOfADescriptionIsAClearErrorAndNeverACrash(
      @ForAll @DoubleRange(min = 0, max = 0.99) double share) {
    String whole = new BuiltInDescription().urdf().strip();
    assertThatThrownBy(() -> UrdfReader.read(whole.substring(0, (int) (share * whole.length()))))
        .isInstanceOf(UrdfException.class);
  }
}
